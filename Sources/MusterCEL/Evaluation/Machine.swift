/// The handle every operation gets: one pointer, so that passing it counts no references.
struct Machine {
    let state: UnsafeMutablePointer<MachineState>

    /// Makes an error value.
    func fail(_ code: ErrorCode, _ first: Value = .null, _ second: Value = .null) -> Value {
        // An operand that already failed explains more than its consequence.
        if first.isError { return first }
        if second.isError { return second }
        if first.tag == .unbound { return record(.unboundVariable, first, second) }
        if second.tag == .unbound { return record(.unboundVariable, second, first) }
        return record(code, first, second)
    }

    private func record(_ code: ErrorCode, _ first: Value, _ second: Value) -> Value {
        let error = state.pointee.allocate(MemoryLayout<ErrorRecord>.stride)
            .bindMemory(to: ErrorRecord.self, capacity: 1)
        error.initialize(
            to: ErrorRecord(
                code: code, instruction: -1, first: first, second: second))
        return Value(.error, aux: 0, address: error)
    }

    /// Pays for work whose size the input decides; an error value when the budget is spent.
    @inline(__always) func charge(_ steps: Int) -> Value? {
        state.pointee.steps -= steps
        return state.pointee.steps < 0 ? fail(.steps) : nil
    }

    /// Pays for and reserves bytes; nil when the budget is spent.
    func allocate(_ bytes: Int) -> UnsafeMutableRawPointer? {
        state.pointee.steps -= bytes >> 4
        guard state.pointee.steps >= 0 else { return nil }
        return state.pointee.allocate(bytes)
    }

    /// Room for values, not initialised; nil when the budget is spent.
    func allocateValues(_ count: Int) -> UnsafeMutablePointer<Value>? {
        allocate(count * MemoryLayout<Value>.stride)?.bindMemory(to: Value.self, capacity: count)
    }

    var depthLimit: Int { state.pointee.depthLimit }
    var host: EvaluatorHost { state.pointee.host.takeUnretainedValue() }
}

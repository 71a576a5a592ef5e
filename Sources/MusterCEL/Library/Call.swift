/// What a function's body gets: the arguments, receiver first, and the machine that runs it.
///
/// Arguments are handed over unread, so that a value of a document passes through a function with its origin.
struct Call {
    let machine: Machine
    let arguments: UnsafePointer<Value>
    let count: Int

    /// An argument as it came.
    @inline(__always) func raw(_ index: Int) -> Value { arguments[index] }

    /// An argument, read.
    @inline(__always) subscript(_ index: Int) -> Value { machine.resolve(arguments[index]) }

    /// The error of arguments that no overload takes; an argument that failed or cannot be read speaks first.
    func mismatch() -> Value {
        for index in 0..<count {
            let value = self[index]
            if value.isError { return value }
        }
        return machine.fail(
            .noSuchOverload, arguments[0], count > 1 ? arguments[1] : Value(.iterator))
    }

    /// An error about an argument.
    func fail(_ code: ErrorCode, _ index: Int = 0) -> Value {
        machine.fail(code, arguments[index])
    }

    /// Whether the arguments have exactly these kinds.
    @inline(__always) func has(_ first: Value.Tag) -> Bool { self[0].tag == first }
    @inline(__always) func has(_ first: Value.Tag, _ second: Value.Tag) -> Bool {
        self[0].tag == first && self[1].tag == second
    }
    @inline(__always) func has(
        _ first: Value.Tag, _ second: Value.Tag, _ third: Value.Tag
    ) -> Bool {
        self[0].tag == first && self[1].tag == second && self[2].tag == third
    }

    /// The first two arguments, read once, if both have this kind.
    @inline(__always) func pair(_ tag: Value.Tag) -> (Value, Value)? {
        let first = self[0]
        let second = self[1]
        return first.tag == tag && second.tag == tag ? (first, second) : nil
    }

    /// Pays for work on that many bytes or elements; an error when the budget is spent.
    func charge(_ size: Int) -> Value? { machine.charge(size) }
}

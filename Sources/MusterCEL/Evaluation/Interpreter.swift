import MusterSource

/// Runs a program: a loop over instructions, with everything it touches behind plain pointers.
struct Interpreter {
    let code: UnsafePointer<Instruction>
    let registers: UnsafeMutablePointer<Value>
    let machine: Machine
    let sites: UnsafeMutablePointer<FieldSite>
    let sets: UnsafePointer<ConstantSet>
    let bodies: UnsafePointer<Function.Body>
    let handlerOf: UnsafePointer<Int32>
    let handlers: UnsafePointer<Handler>
    let program: Unmanaged<Program>
    /// The instruction that ends a run without a value.
    let halt: Int

    // Every operation gets the position of its instruction and gives that of the next: the position stays in
    // a register of the processor.

    /// Runs to the end and gives the result, or an error.
    func run() -> Value {
        var at = 0
        while true {
            let i = code[at]
            switch i.opcode {
            case .select: at = select(i, at)
            case .selectPath: at = selectPath(i, at)
            case .equal: at = equal(i, at, negated: false)
            case .notEqual: at = equal(i, at, negated: true)
            case .andLeft: at = decideLeft(i, at, by: false)
            case .orLeft: at = decideLeft(i, at, by: true)
            case .andRight: at = decideRight(i, at, by: false)
            case .orRight: at = decideRight(i, at, by: true)
            case .not: at = not(i, at)
            case .next: at = advance(i, at)
            case .allStep: at = foldStep(i, at, continuing: true)
            case .existsStep: at = foldStep(i, at, continuing: false)
            case .load: at = load(i, at)
            case .inSet: at = inSet(i, at)
            case .size: at = put(i.a, machine.sizeValue(registers[Int(i.b)]), at)
            case .has: at = has(i, at)
            case .branch: at = branch(i, at)
            case .jump: at = Int(i.b)
            case .less: at = compare(i, at, .less, .less)
            case .lessOrEqual: at = compare(i, at, .less, .equal)
            case .greater: at = compare(i, at, .greater, .greater)
            case .greaterOrEqual: at = compare(i, at, .greater, .equal)
            case .call: at = call(i, at)
            case .append: at = append(i, at)
            case .finish: return finish(i)
            case .halt: return machine.state.pointee.failure
            default: at = other(i, at)
            }
        }
    }

    @inline(never) private func other(_ i: Instruction, _ at: Int) -> Int {
        let b = registers[Int(i.b)]
        switch i.opcode {
        case .add: return put(i.a, machine.add(b, registers[Int(i.c)]), at)
        case .subtract: return put(i.a, machine.subtract(b, registers[Int(i.c)]), at)
        case .multiply: return put(i.a, machine.multiply(b, registers[Int(i.c)]), at)
        case .divide: return put(i.a, machine.divide(b, registers[Int(i.c)]), at)
        case .modulo: return put(i.a, machine.modulo(b, registers[Int(i.c)]), at)
        case .negate: return put(i.a, machine.negate(b), at)
        case .selectOptional:
            return put(i.a, machine.selectOptional(b, sites[Int(i.c)].key), at)
        case .index: return put(i.a, machine.index(b, registers[Int(i.c)]), at)
        case .indexOptional: return put(i.a, machine.indexOptional(b, registers[Int(i.c)]), at)
        case .isIn: return put(i.a, machine.contains(registers[Int(i.c)], b), at)
        case .matches: return matches(i, at)
        case .iterate: return iterate(i, at)
        case .beginList, .endList, .beginMap, .endMap, .insert, .merge: return build(i, at)
        case .sortBy: return put(i.a, machine.sort(b, by: registers[Int(i.c)]), at)
        case .makeList, .makeMap, .makeMessage: return make(i, at)
        case .endFold, .countStep, .endCount: return count(i, at)
        default: return optional(i, at)
        }
    }

    /// Stores a result, or sends an error to its handler.
    @inline(__always) func put(_ register: Int32, _ value: Value, _ at: Int) -> Int {
        if value.tag == .error { return unwind(value, at) }
        registers[Int(register)] = value
        return at &+ 1
    }

    /// Gives an error to the handler of the instruction, or ends the run; `site` is the field that failed.
    @inline(never) func unwind(_ error: Value, _ at: Int, site: Int? = nil) -> Int {
        let record = error.address.unsafelyUnwrapped.assumingMemoryBound(to: ErrorRecord.self)
        if record.pointee.instruction == -1 {
            UnsafeMutablePointer(mutating: record).pointee.instruction =
                Int32(truncatingIfNeeded: site.map { -2 - $0 } ?? at)
        }
        let handler = handlerOf[at]
        // A spent budget is not an answer that the other side of `||` may replace.
        if handler < 0 || record.pointee.code.rawValue >= ErrorCode.steps.rawValue {
            machine.state.pointee.failure = error
            return halt
        }
        registers[Int(handlers[Int(handler)].register)] = error
        return Int(handlers[Int(handler)].target)
    }

    private func finish(_ i: Instruction) -> Value {
        let value = registers[Int(i.a)]
        // A node stays a node, with its place in the document, but it must be readable.
        let resolved = machine.resolve(value)
        return resolved.isError ? resolved : value
    }

    @inline(__always) private func load(_ i: Instruction, _ at: Int) -> Int {
        let value = registers[Int(i.b)]
        if value.tag.rawValue > Value.Tag.node.rawValue {
            return put(i.a, machine.resolve(value), at)
        }
        registers[Int(i.a)] = value
        return at &+ 1
    }

    @inline(__always) private func call(_ i: Instruction, _ at: Int) -> Int {
        let value = bodies[Int(i.c)](
            Call(machine: machine, arguments: registers + Int(i.b), count: Int(i.x)))
        return put(i.a, value, at)
    }

    private func matches(_ i: Instruction, _ at: Int) -> Int {
        let text = machine.resolve(registers[Int(i.b)])
        guard text.tag == .string else {
            let culprit = text.isError ? text : registers[Int(i.b)]
            return unwind(machine.fail(.noSuchOverload, culprit), at)
        }
        if let error = machine.charge(text.count >> 3) { return unwind(error, at) }
        let matched = program._withUnsafeGuaranteedRef {
            $0.patterns[Int(i.c)].matches(text.bytes)
        }
        registers[Int(i.a)] = .bool(matched)
        return at &+ 1
    }
}

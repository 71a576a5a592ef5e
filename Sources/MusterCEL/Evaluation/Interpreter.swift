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
    var next = 0
    /// Set when an error has no handler.
    var failure: Value?

    /// Runs to the end and gives the result, or an error.
    mutating func run() -> Value {
        while true {
            let i = code[next]
            next &+= 1
            switch i.opcode {
            case .select: select(i)
            case .selectPath: selectPath(i)
            case .equal: equal(i, negated: false)
            case .notEqual: equal(i, negated: true)
            case .andLeft: decideLeft(i, by: false)
            case .orLeft: decideLeft(i, by: true)
            case .andRight: decideRight(i, by: false)
            case .orRight: decideRight(i, by: true)
            case .not: not(i)
            case .next: advance(i)
            case .allStep: foldStep(i, continuing: true)
            case .existsStep: foldStep(i, continuing: false)
            case .load: load(i)
            case .inSet: inSet(i)
            case .size: put(i.a, size(registers[Int(i.b)]))
            case .branch: branch(i)
            case .jump: next = Int(i.b)
            case .less: compare(i, .less, .less)
            case .lessOrEqual: compare(i, .less, .equal)
            case .greater: compare(i, .greater, .greater)
            case .greaterOrEqual: compare(i, .greater, .equal)
            case .call: call(i)
            case .append: append(i)
            case .finish: return finish(i)
            default: other(i)
            }
            if let failure { return failure }
        }
    }

    private mutating func other(_ i: Instruction) {
        let b = registers[Int(i.b)]
        switch i.opcode {
        case .add: put(i.a, machine.add(b, registers[Int(i.c)]))
        case .subtract: put(i.a, machine.subtract(b, registers[Int(i.c)]))
        case .multiply: put(i.a, machine.multiply(b, registers[Int(i.c)]))
        case .divide: put(i.a, machine.divide(b, registers[Int(i.c)]))
        case .modulo: put(i.a, machine.modulo(b, registers[Int(i.c)]))
        case .negate: put(i.a, machine.negate(b))
        case .has: put(i.a, machine.has(b, sites[Int(i.c)]))
        case .selectOptional: put(i.a, machine.selectOptional(b, sites[Int(i.c)].key))
        case .index: put(i.a, machine.index(b, registers[Int(i.c)]))
        case .indexOptional: put(i.a, machine.indexOptional(b, registers[Int(i.c)]))
        case .isIn: put(i.a, machine.contains(registers[Int(i.c)], b))
        case .matches: matches(i)
        case .iterate: iterate(i)
        case .beginList, .endList, .beginMap, .endMap, .insert, .merge: build(i)
        case .sortBy: put(i.a, machine.sort(b, by: registers[Int(i.c)]))
        case .makeList, .makeMap, .makeMessage: make(i)
        case .endFold, .countStep, .endCount: count(i)
        default: optional(i)
        }
    }

    /// Stores a result, or sends an error to its handler.
    @inline(__always) mutating func put(_ register: Int32, _ value: Value) {
        if value.tag == .error { unwind(value) } else { registers[Int(register)] = value }
    }

    /// Gives an error to the handler of the running instruction, or ends the run.
    @inline(never) mutating func unwind(_ error: Value, site: Int32? = nil) {
        let record = error.address.unsafelyUnwrapped.assumingMemoryBound(to: ErrorRecord.self)
        if record.pointee.instruction == -1 {
            UnsafeMutablePointer(mutating: record).pointee.instruction =
                site.map { -2 - $0 } ?? Int32(next - 1)
        }
        let handler = handlerOf[next - 1]
        // A spent budget is not an answer that the other side of `||` may replace.
        if handler < 0 || record.pointee.code.rawValue >= ErrorCode.steps.rawValue {
            failure = error
            return
        }
        registers[Int(handlers[Int(handler)].register)] = error
        next = Int(handlers[Int(handler)].target)
    }

    private func finish(_ i: Instruction) -> Value {
        let value = registers[Int(i.a)]
        // A node stays a node, with its place in the document, but it must be readable.
        let resolved = machine.resolve(value)
        return resolved.isError ? resolved : value
    }

    @inline(__always) private mutating func load(_ i: Instruction) {
        let value = registers[Int(i.b)]
        if value.tag.rawValue <= Value.Tag.node.rawValue {
            registers[Int(i.a)] = value
        } else {
            put(i.a, machine.resolve(value))
        }
    }

    @inline(__always) private mutating func call(_ i: Instruction) {
        let value = bodies[Int(i.c)](
            Call(machine: machine, arguments: registers + Int(i.b), count: Int(i.x)))
        put(i.a, value)
    }

    @inline(__always) private func size(_ value: Value) -> Value { machine.sizeValue(value) }

    private mutating func matches(_ i: Instruction) {
        let text = machine.resolve(registers[Int(i.b)])
        guard text.tag == .string else {
            unwind(text.isError ? text : machine.fail(.noSuchOverload, registers[Int(i.b)]))
            return
        }
        if let error = machine.charge(text.count >> 3) {
            unwind(error)
            return
        }
        let matched = program._withUnsafeGuaranteedRef {
            $0.patterns[Int(i.c)].matches(text.bytes)
        }
        registers[Int(i.a)] = .bool(matched)
    }
}

import MusterSource

/// Runs a program: a loop over instructions, one function for each of them.
///
/// All it knows lies behind one pointer, and every operation gets its instruction and gives the next: the loop
/// keeps two registers of the processor and nothing else.
struct Interpreter {
    let machine: Machine

    @inline(__always) var registers: UnsafeMutablePointer<Value> {
        machine.state.pointee.code.registers
    }
    @inline(__always) var sites: UnsafeMutablePointer<FieldSite> {
        machine.state.pointee.code.sites
    }
    @inline(__always) var sets: UnsafePointer<ConstantSet> { machine.state.pointee.code.sets }

    /// Runs to the end and gives the result, or an error.
    func run() -> Value {
        var i = Step(machine.state.pointee.code.start)
        while true {
            switch i.opcode {
            case .select: i = select(i)
            case .selectPath: i = selectPath(i)
            case .equal: i = equal(i, negated: false)
            case .notEqual: i = equal(i, negated: true)
            case .fieldEqual: i = fieldEqual(i)
            case .andLeft: i = decideLeft(i, by: false)
            case .orLeft: i = decideLeft(i, by: true)
            case .andRight: i = decideRight(i, by: false)
            case .orRight: i = decideRight(i, by: true)
            case .not: i = not(i)
            case .next: i = advance(i)
            case .nextMatch: i = advanceToMatch(i)
            case .allStep: i = foldStep(i, continuing: true)
            case .existsStep: i = foldStep(i, continuing: false)
            case .load: i = load(i)
            case .inSet: i = inSet(i)
            case .index: i = index(i)
            case .size: i = size(i)
            case .iterate: i = iterate(i)
            case .endFold: i = endFold(i)
            case .has: i = has(i)
            case .branch: i = branch(i)
            case .jump: i = i.jump(i.b)
            case .less: i = compare(i, .less, .less)
            case .lessOrEqual: i = compare(i, .less, .equal)
            case .greater: i = compare(i, .greater, .greater)
            case .greaterOrEqual: i = compare(i, .greater, .equal)
            case .call: i = call(i)
            case .add: i = add(i)
            case .append: i = append(i)
            case .finish: return finish(i)
            case .halt: return machine.state.pointee.failure
            default: i = other(i)
            }
        }
    }

    @inline(never) private func other(_ i: Step) -> Step {
        let b = registers[Int(i.b)]
        switch i.opcode {
        case .subtract: return put(i.a, machine.subtract(b, registers[Int(i.c)]), i)
        case .multiply: return put(i.a, machine.multiply(b, registers[Int(i.c)]), i)
        case .divide: return put(i.a, machine.divide(b, registers[Int(i.c)]), i)
        case .modulo: return put(i.a, machine.modulo(b, registers[Int(i.c)]), i)
        case .negate: return put(i.a, machine.negate(b), i)
        case .selectOptional:
            return put(i.a, machine.selectOptional(b, sites[Int(i.c)].key), i)
        case .indexOptional: return put(i.a, machine.indexOptional(b, registers[Int(i.c)]), i)
        case .isIn: return put(i.a, machine.contains(registers[Int(i.c)], b), i)
        case .matches: return matches(i)
        case .probe: return probe(i)
        case .beginList, .endList, .beginMap, .endMap, .insert, .merge: return build(i)
        case .groupBy: return put(i.a, machine.group(b, by: registers[Int(i.c)]), i)
        case .sortBy: return put(i.a, machine.sort(b, by: registers[Int(i.c)]), i)
        case .makeList, .makeMap, .makeMessage: return make(i)
        case .countStep, .endCount: return count(i)
        default: return optional(i)
        }
    }

    /// Stores a result, or sends an error to its handler.
    @inline(__always) func put(_ register: Int32, _ value: Value, _ i: Step) -> Step {
        if value.tag == .error { return unwind(value, i) }
        registers[Int(register)] = value
        return i.next
    }

    /// Gives an error to the handler of the instruction, or ends the run; `site` is the field that failed.
    @inline(never) func unwind(_ error: Value, _ i: Step, site: Int? = nil) -> Step {
        let code = machine.state.pointee.code
        let at = i.position(from: code.start)
        let record = error.address.unsafelyUnwrapped.assumingMemoryBound(to: ErrorRecord.self)
        if record.pointee.instruction == -1 {
            UnsafeMutablePointer(mutating: record).pointee.instruction =
                Int32(truncatingIfNeeded: site.map { -2 - $0 } ?? at)
        }
        let handler = Int(code.handlerOf[at])
        // A spent budget is not an answer that the other side of `||` may replace.
        if handler < 0 || record.pointee.code.rawValue >= ErrorCode.steps.rawValue {
            machine.state.pointee.failure = error
            return Step(code.halt)
        }
        registers[Int(code.handlers[handler].register)] = error
        return Step(code.start + Int(code.handlers[handler].target))
    }

    private func finish(_ i: Step) -> Value {
        let value = registers[Int(i.a)]
        guard value.tag.rawValue >= Value.Tag.node.rawValue else { return value }
        // A node stays a node, with its place in the document, but it must be readable.
        let resolved = machine.resolve(value)
        return resolved.isError ? resolved : value
    }

    @inline(never) private func add(_ i: Step) -> Step {
        put(i.a, machine.add(registers[Int(i.b)], registers[Int(i.c)]), i)
    }

    @inline(never) private func size(_ i: Step) -> Step {
        put(i.a, machine.sizeValue(registers[Int(i.b)]), i)
    }

    @inline(__always) private func endFold(_ i: Step) -> Step {
        let folded = registers[Int(i.a)]
        return folded.isError ? unwind(folded, i) : i.next
    }

    @inline(__always) private func load(_ i: Step) -> Step {
        let value = registers[Int(i.b)]
        if value.tag.rawValue > Value.Tag.node.rawValue {
            return put(i.a, machine.resolve(value), i)
        }
        registers[Int(i.a)] = value
        return i.next
    }

    @inline(never) private func call(_ i: Step) -> Step {
        let value = machine.state.pointee.code.bodies[Int(i.c)].run(
            Call(machine: machine, arguments: registers + Int(i.b), count: Int(i.x)))
        return put(i.a, value, i)
    }

    private func matches(_ i: Step) -> Step {
        let text = machine.resolve(registers[Int(i.b)])
        guard text.tag == .string else {
            let culprit = text.isError ? text : registers[Int(i.b)]
            return unwind(machine.fail(.noSuchOverload, culprit), i)
        }
        if let error = machine.charge(text.count >> 3) { return unwind(error, i) }
        let matched = machine.state.pointee.code.program._withUnsafeGuaranteedRef {
            $0.patterns[Int(i.c)].matches(text.bytes)
        }
        registers[Int(i.a)] = .bool(matched)
        return i.next
    }
}

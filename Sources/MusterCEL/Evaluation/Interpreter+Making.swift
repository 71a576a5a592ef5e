extension Interpreter {
    func make(_ i: Step) -> Step {
        switch i.opcode {
        case .makeList: return put(i.a, list(i), i)
        case .makeMap: return put(i.a, map(i), i)
        default:
            let fields = map(i)
            guard !fields.isError, let kind = MessageKind(rawValue: i.n) else {
                return put(i.a, fields, i)
            }
            return put(i.a, machine.message(kind, fields), i)
        }
    }

    private func flags(_ index: Int32) -> [Bool]? {
        index < 0
            ? nil
            : machine.state.pointee.code.program.takeUnretainedValue().optionalFlags[Int(index)]
    }

    private func list(_ i: Step) -> Value {
        guard var list = ListBuilder(machine, capacity: Int(i.x)) else {
            return machine.fail(.memory)
        }
        let flags = flags(i.c)
        for index in 0..<Int(i.x) {
            var value = registers[Int(i.b) + index]
            if let flags, flags[index] {
                let optional = machine.resolve(value)
                guard optional.tag == .optional else {
                    return machine.fail(.notOptional, optional.isError ? optional : value)
                }
                guard let wrapped = optional.wrapped else { continue }
                value = wrapped
            }
            if !list.append(value) { return machine.fail(.memory) }
        }
        return list.finish()
    }

    private func map(_ i: Step) -> Value {
        guard var map = MapBuilder(machine, capacity: Int(i.x)) else {
            return machine.fail(.memory)
        }
        let flags = flags(i.c)
        for index in 0..<Int(i.x) {
            let key = registers[Int(i.b) + 2 * index]
            var value = registers[Int(i.b) + 2 * index + 1]
            if let flags, flags[index] {
                let optional = machine.resolve(value)
                guard optional.tag == .optional else {
                    return machine.fail(.notOptional, optional.isError ? optional : value)
                }
                guard let wrapped = optional.wrapped else { continue }
                value = wrapped
            }
            if let error = map.insert(key, value) { return error }
        }
        return map.finish()
    }

    func optional(_ i: Step) -> Step {
        if i.opcode == .fail {
            let code = ErrorCode(rawValue: i.n) ?? .unknownName
            return unwind(machine.fail(code, registers[Int(i.b)]), i)
        }
        let source = registers[Int(i.b)]
        if i.opcode == .wrap {
            let value = source.tag == .node ? source : machine.resolve(source)
            return put(i.a, value.isError ? value : machine.optional(value), i)
        }
        let value = machine.resolve(source)
        guard value.tag == .optional else {
            return unwind(machine.fail(.notOptional, value.isError ? value : source), i)
        }
        switch (i.opcode, value.wrapped) {
        case (.unwrap, let wrapped?): registers[Int(i.a)] = wrapped
        case (.unwrap, nil): return i.jump(i.c)
        case (.orOptional, .some):
            registers[Int(i.a)] = value
            return i.jump(i.c)
        case (.orValue, let wrapped?):
            registers[Int(i.a)] = wrapped
            return i.jump(i.c)
        default: break
        }
        return i.next
    }
}

/// Truth values.
///
/// What is a bool already is judged at once; every other value goes the long way in a function of its own, so that
/// the short way saves no registers.
extension Interpreter {
    @inline(never) func not(_ i: Step) -> Step {
        let value = registers[Int(i.b)]
        guard value.tag == .bool else { return notSlowly(i) }
        registers[Int(i.a)] = .bool(value.payload == 0)
        return i.next
    }

    @inline(never) private func notSlowly(_ i: Step) -> Step {
        let value = machine.resolve(registers[Int(i.b)])
        if value.tag != .bool { return unwind(machine.fail(.noSuchOverload, value), i) }
        registers[Int(i.a)] = .bool(value.payload == 0)
        return i.next
    }

    @inline(never) func branch(_ i: Step) -> Step {
        let value = registers[Int(i.a)]
        guard value.tag == .bool else { return branchSlowly(i) }
        return value.payload == 0 ? i.jump(i.b) : i.next
    }

    @inline(never) private func branchSlowly(_ i: Step) -> Step {
        let value = machine.resolve(registers[Int(i.a)])
        if value.tag != .bool {
            let culprit = value.isError ? value : registers[Int(i.a)]
            return unwind(machine.fail(.notBool, culprit), i)
        }
        return value.payload == 0 ? i.jump(i.b) : i.next
    }

    @inline(never) func decideLeft(_ i: Step, by deciding: Bool) -> Step {
        let value = registers[Int(i.b)]
        guard value.tag == .bool else { return decideLeftSlowly(i, by: deciding) }
        guard (value.payload != 0) == deciding else { return i.next }
        registers[Int(i.a)] = value
        return i.jump(i.c)
    }

    @inline(never) private func decideLeftSlowly(_ i: Step, by deciding: Bool) -> Step {
        let value = machine.resolve(registers[Int(i.b)])
        guard value.tag == .bool, (value.payload != 0) == deciding else { return i.next }
        registers[Int(i.a)] = value
        return i.jump(i.c)
    }

    @inline(never) func decideRight(_ i: Step, by deciding: Bool) -> Step {
        let right = registers[Int(i.c)]
        guard right.tag == .bool,
            registers[Int(i.b)].tag == .bool || (right.payload != 0) == deciding
        else { return decideRightSlowly(i, by: deciding) }
        registers[Int(i.a)] = right
        return i.next
    }

    @inline(never) private func decideRightSlowly(_ i: Step, by deciding: Bool) -> Step {
        let right = machine.resolve(registers[Int(i.c)])
        if right.tag == .bool, (right.payload != 0) == deciding {
            registers[Int(i.a)] = right
            return i.next
        }
        let left = machine.resolve(registers[Int(i.b)])
        if left.tag == .bool, right.tag == .bool {
            registers[Int(i.a)] = right
            return i.next
        }
        if left.isError { return unwind(left, i) }
        if left.tag != .bool { return unwind(machine.fail(.notBool, registers[Int(i.b)]), i) }
        if right.isError { return unwind(right, i) }
        return unwind(machine.fail(.notBool, registers[Int(i.c)]), i)
    }
}

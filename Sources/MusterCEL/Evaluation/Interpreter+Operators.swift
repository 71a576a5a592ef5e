import MusterSource

extension Interpreter {
    @inline(never) func equal(_ i: Step, negated: Bool) -> Step {
        let left = machine.resolve(registers[Int(i.b)])
        let right = machine.resolve(registers[Int(i.c)])
        if left.tag == .string, right.tag == .string {
            registers[Int(i.a)] = .bool(KeyEquality.sameBytes(left, right) != negated)
            return i.next
        }
        return equalSlowly(i, left, right, negated)
    }

    @inline(never) func fieldEqual(_ i: Step) -> Step {
        let constant = registers[-1 - Int(i.x)]
        guard let found = step(registers[Int(i.b)], Int(i.c), i.isStable),
            !machine.state.pointee.records, let text = constant.bytes.baseAddress
        else { return fieldEqualSlowly(i, constant) }
        let view = found.binding.pointee.view
        guard view.kind(found.aux) == .string else { return fieldEqualSlowly(i, constant) }
        let read = view.text(of: view.nodes[Int(found.aux)])
        let isSame =
            read.count == constant.count && DocumentView.same(read.base, text, constant.count)
        registers[Int(i.a)] = .bool(isSame != i.isNegated)
        return i.next
    }

    @inline(never) private func fieldEqualSlowly(_ i: Step, _ constant: Value) -> Step {
        let site = Int(i.c)
        let value = machine.select(registers[Int(i.b)], sites[site].key)
        if value.isError { return unwind(value, i, site: site) }
        return equalSlowly(i, value, constant, i.isNegated)
    }

    @inline(never) private func equalSlowly(
        _ i: Step, _ left: Value, _ right: Value, _ negated: Bool
    ) -> Step {
        let answer = machine.equals(left, right)
        return put(i.a, answer.isError ? answer : .bool(answer.asBool != negated), i)
    }

    @inline(never) func compare(_ i: Step, _ first: Comparison, _ second: Comparison) -> Step {
        let left = registers[Int(i.b)]
        let right = registers[Int(i.c)]
        guard left.tag == .int, right.tag == .int else { return compareSlowly(i, first, second) }
        let order: Comparison =
            left.asInt < right.asInt ? .less : left.asInt == right.asInt ? .equal : .greater
        registers[Int(i.a)] = .bool(order == first || order == second)
        return i.next
    }

    @inline(never) private func compareSlowly(
        _ i: Step, _ first: Comparison, _ second: Comparison
    ) -> Step {
        let left = machine.resolve(registers[Int(i.b)])
        let right = machine.resolve(registers[Int(i.c)])
        let order = machine.order(left, right)
        if order == .incomparable {
            let error = machine.mismatch(
                registers[Int(i.b)], registers[Int(i.c)], left, right)
            return unwind(error, i)
        }
        registers[Int(i.a)] = .bool(order == first || order == second)
        return i.next
    }

    @inline(never) func inSet(_ i: Step) -> Step {
        let value = machine.resolve(registers[Int(i.b)])
        if value.isError { return unwind(value, i) }
        registers[Int(i.a)] = .bool(sets[Int(i.c)].contains(value))
        return i.next
    }
}

import MusterSource

extension Interpreter {
    // MARK: Fields

    @inline(never) func select(_ i: Step) -> Step {
        let base = registers[Int(i.b)]
        if let found = step(base, Int(i.c)) {
            registers[Int(i.a)] = found
            return i.next
        }
        return selectSlowly(i, base, Int(i.c))
    }

    @inline(never) private func selectSlowly(
        _ i: Step, _ base: Value, _ site: Int
    ) -> Step {
        let found = machine.select(base, sites[site].key)
        if found.isError { return unwind(found, i, site: site) }
        registers[Int(i.a)] = found
        return i.next
    }

    @inline(never) func selectPath(_ i: Step) -> Step {
        var value = registers[Int(i.b)]
        var site = Int(i.c)
        let end = site &+ Int(i.x)
        while site < end {
            if let found = step(value, site) {
                value = found
            } else {
                value = machine.select(value, sites[site].key)
                if value.isError { return unwind(value, i, site: site) }
            }
            site &+= 1
        }
        registers[Int(i.a)] = value
        return i.next
    }

    /// `has`: like a selection, but absence is an answer.
    @inline(never) func has(_ i: Step) -> Step {
        let base = registers[Int(i.b)]
        if let found = step(base, Int(i.c)) {
            if found.node.kind != .fault {
                registers[Int(i.a)] = .bool(true)
                return i.next
            }
        } else if base.tag == .nodeMap || base.tag == .node && base.node.kind == .map {
            registers[Int(i.a)] = .bool(false)
            return i.next
        }
        return put(i.a, machine.has(base, sites[Int(i.c)]), i)
    }

    /// The field of a document's map, looked for first where it was last time; nil if this is no such case.
    @inline(__always) private func step(_ base: Value, _ site: Int) -> Value? {
        guard base.tag == .node || base.tag == .nodeMap else { return nil }
        let view = base.binding.pointee.view
        let map = view.nodes + Int(base.aux)
        guard map.pointee.kind == .map else { return nil }
        let field = sites + site
        let hint = field.pointee.hint
        if hint < map.pointee.aux {
            let candidate = view.nodes + Int(view.firstKey(of: map.pointee) &+ 2 &* hint)
            if candidate.pointee.high == field.pointee.hash,
                candidate.pointee.aux == field.pointee.count,
                DocumentView.same(
                    view.bytes(of: candidate.pointee), field.pointee.base,
                    Int(field.pointee.count))
            {
                return Value(
                    .node, aux: view.valueIndex(ofPair: hint, in: map.pointee),
                    payload: base.payload)
            }
        }
        return search(base, field)
    }

    @inline(never) private func search(
        _ base: Value, _ field: UnsafeMutablePointer<FieldSite>
    ) -> Value? {
        let map = base.node
        let view = base.binding.pointee.view
        let pair = view.findPair(
            field.pointee.base, Int(field.pointee.count), hash: field.pointee.hash, in: map)
        guard let pair else { return nil }
        field.pointee.hint = pair
        return Value(.node, aux: view.valueIndex(ofPair: pair, in: map), payload: base.payload)
    }

    // MARK: Comparisons

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
        guard let found = step(registers[Int(i.b)], Int(i.c)), !machine.state.pointee.records,
            let text = constant.bytes.baseAddress
        else { return fieldEqualSlowly(i, constant) }
        let view = found.binding.pointee.view
        let node = view.nodes + Int(found.aux)
        guard node.pointee.kind == .string else { return fieldEqualSlowly(i, constant) }
        let isSame =
            node.pointee.aux == constant.aux
            && DocumentView.same(view.bytes(of: node.pointee), text, constant.count)
        registers[Int(i.a)] = .bool(isSame == (i.n == 0))
        return i.next
    }

    @inline(never) private func fieldEqualSlowly(_ i: Step, _ constant: Value) -> Step {
        let site = Int(i.c)
        let value = machine.select(registers[Int(i.b)], sites[site].key)
        if value.isError { return unwind(value, i, site: site) }
        return equalSlowly(i, value, constant, i.n != 0)
    }

    @inline(never) private func equalSlowly(
        _ i: Step, _ left: Value, _ right: Value, _ negated: Bool
    ) -> Step {
        let answer = machine.equals(left, right)
        return put(i.a, answer.isError ? answer : .bool(answer.asBool != negated), i)
    }

    @inline(never) func compare(
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

    // MARK: Logic

    @inline(never) func not(_ i: Step) -> Step {
        let value = machine.resolve(registers[Int(i.b)])
        if value.tag != .bool { return unwind(machine.fail(.noSuchOverload, value), i) }
        registers[Int(i.a)] = .bool(value.payload == 0)
        return i.next
    }

    @inline(never) func branch(_ i: Step) -> Step {
        let value = machine.resolve(registers[Int(i.a)])
        if value.tag != .bool {
            let culprit = value.isError ? value : registers[Int(i.a)]
            return unwind(machine.fail(.notBool, culprit), i)
        }
        return value.payload == 0 ? i.jump(i.b) : i.next
    }

    @inline(never) func decideLeft(_ i: Step, by deciding: Bool) -> Step {
        let value = machine.resolve(registers[Int(i.b)])
        guard value.tag == .bool, (value.payload != 0) == deciding else { return i.next }
        registers[Int(i.a)] = value
        return i.jump(i.c)
    }

    @inline(never) func decideRight(_ i: Step, by deciding: Bool) -> Step {
        let right = machine.resolve(registers[Int(i.c)])
        let left = registers[Int(i.b)]
        if right.tag == .bool, (right.payload != 0) == deciding || left.tag == .bool {
            registers[Int(i.a)] = right
            return i.next
        }
        return undecided(i, right)
    }

    @inline(never) private func undecided(_ i: Step, _ right: Value) -> Step {
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

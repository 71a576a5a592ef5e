import MusterSource

extension Interpreter {
    // MARK: Fields

    @inline(__always) func select(_ i: Instruction, _ at: Int) -> Int {
        let base = registers[Int(i.b)]
        if let found = step(base, Int(i.c)) {
            registers[Int(i.a)] = found
            return at &+ 1
        }
        return selectSlowly(i, at, base, Int(i.c))
    }

    @inline(never) private func selectSlowly(
        _ i: Instruction, _ at: Int, _ base: Value, _ site: Int
    ) -> Int {
        let found = machine.select(base, sites[site].key)
        if found.isError { return unwind(found, at, site: site) }
        registers[Int(i.a)] = found
        return at &+ 1
    }

    @inline(__always) func selectPath(_ i: Instruction, _ at: Int) -> Int {
        var value = registers[Int(i.b)]
        var site = Int(i.c)
        let end = site &+ Int(i.x)
        while site < end {
            if let found = step(value, site) {
                value = found
            } else {
                value = machine.select(value, sites[site].key)
                if value.isError { return unwind(value, at, site: site) }
            }
            site &+= 1
        }
        registers[Int(i.a)] = value
        return at &+ 1
    }

    /// `has`: like a selection, but absence is an answer.
    @inline(__always) func has(_ i: Instruction, _ at: Int) -> Int {
        let base = registers[Int(i.b)]
        if let found = step(base, Int(i.c)), found.node.kind != .fault {
            registers[Int(i.a)] = .bool(true)
            return at &+ 1
        }
        return put(i.a, machine.has(base, sites[Int(i.c)]), at)
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
            let position = map.pointee.low &+ 2 &* hint
            let candidate = view.nodes + Int(position)
            if candidate.pointee.high == field.pointee.hash,
                candidate.pointee.aux == field.pointee.count,
                DocumentView.same(
                    view.bytes(of: candidate.pointee), field.pointee.base,
                    Int(field.pointee.count))
            {
                return Value(.node, aux: position &+ 1, payload: base.payload)
            }
        }
        return search(base, field)
    }

    @inline(never) private func search(
        _ base: Value, _ field: UnsafeMutablePointer<FieldSite>
    ) -> Value? {
        let map = base.node
        let found = base.binding.pointee.view.find(
            field.pointee.base, Int(field.pointee.count), hash: field.pointee.hash, in: map)
        guard let found else { return nil }
        field.pointee.hint = (found &- map.low) >> 1
        return Value(.node, aux: found, payload: base.payload)
    }

    // MARK: Comparisons

    @inline(__always) func equal(_ i: Instruction, _ at: Int, negated: Bool) -> Int {
        let left = machine.resolve(registers[Int(i.b)])
        let right = machine.resolve(registers[Int(i.c)])
        if left.tag == .string, right.tag == .string {
            registers[Int(i.a)] = .bool(KeyEquality.sameBytes(left, right) != negated)
            return at &+ 1
        }
        return equalSlowly(i, at, left, right, negated)
    }

    @inline(never) private func equalSlowly(
        _ i: Instruction, _ at: Int, _ left: Value, _ right: Value, _ negated: Bool
    ) -> Int {
        let answer = machine.equals(left, right)
        return put(i.a, answer.isError ? answer : .bool(answer.asBool != negated), at)
    }

    @inline(__always) func compare(
        _ i: Instruction, _ at: Int, _ first: Comparison, _ second: Comparison
    ) -> Int {
        let left = machine.resolve(registers[Int(i.b)])
        let right = machine.resolve(registers[Int(i.c)])
        let order = machine.order(left, right)
        if order == .incomparable {
            let error = machine.mismatch(
                registers[Int(i.b)], registers[Int(i.c)], left, right)
            return unwind(error, at)
        }
        registers[Int(i.a)] = .bool(order == first || order == second)
        return at &+ 1
    }

    @inline(__always) func inSet(_ i: Instruction, _ at: Int) -> Int {
        let value = machine.resolve(registers[Int(i.b)])
        if value.isError { return unwind(value, at) }
        registers[Int(i.a)] = .bool(sets[Int(i.c)].contains(value))
        return at &+ 1
    }

    // MARK: Logic

    @inline(__always) func not(_ i: Instruction, _ at: Int) -> Int {
        let value = machine.resolve(registers[Int(i.b)])
        if value.tag != .bool { return unwind(machine.fail(.noSuchOverload, value), at) }
        registers[Int(i.a)] = .bool(value.payload == 0)
        return at &+ 1
    }

    @inline(__always) func branch(_ i: Instruction, _ at: Int) -> Int {
        let value = machine.resolve(registers[Int(i.a)])
        if value.tag != .bool {
            let culprit = value.isError ? value : registers[Int(i.a)]
            return unwind(machine.fail(.notBool, culprit), at)
        }
        return value.payload == 0 ? Int(i.b) : at &+ 1
    }

    @inline(__always) func decideLeft(_ i: Instruction, _ at: Int, by deciding: Bool) -> Int {
        let value = machine.resolve(registers[Int(i.b)])
        guard value.tag == .bool, (value.payload != 0) == deciding else { return at &+ 1 }
        registers[Int(i.a)] = value
        return Int(i.c)
    }

    @inline(__always) func decideRight(_ i: Instruction, _ at: Int, by deciding: Bool) -> Int {
        let right = machine.resolve(registers[Int(i.c)])
        let left = registers[Int(i.b)]
        if right.tag == .bool, (right.payload != 0) == deciding || left.tag == .bool {
            registers[Int(i.a)] = right
            return at &+ 1
        }
        return undecided(i, at, right)
    }

    @inline(never) private func undecided(_ i: Instruction, _ at: Int, _ right: Value) -> Int {
        let left = machine.resolve(registers[Int(i.b)])
        if left.tag == .bool, right.tag == .bool {
            registers[Int(i.a)] = right
            return at &+ 1
        }
        if left.isError { return unwind(left, at) }
        if left.tag != .bool { return unwind(machine.fail(.notBool, registers[Int(i.b)]), at) }
        if right.isError { return unwind(right, at) }
        return unwind(machine.fail(.notBool, registers[Int(i.c)]), at)
    }
}

import MusterSource

extension Interpreter {
    // MARK: Fields

    @inline(__always) mutating func select(_ i: Instruction) {
        let base = registers[Int(i.b)]
        if let found = step(base, Int(i.c)) {
            registers[Int(i.a)] = found
        } else {
            selectSlowly(i, base, Int(i.c))
        }
    }

    @inline(__always) mutating func selectPath(_ i: Instruction) {
        var value = registers[Int(i.b)]
        var site = Int(i.c)
        let end = site &+ Int(i.x)
        while site < end {
            if let found = step(value, site) {
                value = found
            } else {
                let found = machine.select(value, sites[site].key)
                if found.isError {
                    unwind(found, site: Int32(site))
                    return
                }
                value = found
            }
            site &+= 1
        }
        registers[Int(i.a)] = value
    }

    @inline(never) private mutating func selectSlowly(_ i: Instruction, _ base: Value, _ site: Int) {
        let found = machine.select(base, sites[site].key)
        if found.isError { unwind(found, site: Int32(site)) } else { registers[Int(i.a)] = found }
    }

    /// The field of a document's map, looked for first where it was last time; nil if this is no such case.
    @inline(__always) private func step(_ base: Value, _ site: Int) -> Value? {
        guard base.tag == .node || base.tag == .nodeMap else { return nil }
        let binding = base.binding
        let view = binding.pointee.view
        let map = view.nodes[Int(base.aux)]
        guard map.kind == .map else { return nil }
        let field = sites + site
        let hint = field.pointee.hint
        if hint < map.aux {
            let position = map.low &+ 2 &* hint
            let candidate = view.nodes[Int(position)]
            if candidate.high == field.pointee.hash, candidate.aux == field.pointee.count,
                DocumentView.same(
                    view.bytes(of: candidate), field.pointee.base, Int(field.pointee.count))
            {
                return Value(.node, aux: position &+ 1, payload: base.payload)
            }
        }
        return search(base, map, field)
    }

    @inline(never) private func search(
        _ base: Value, _ map: Node, _ field: UnsafeMutablePointer<FieldSite>
    ) -> Value? {
        let found = base.binding.pointee.view.find(
            field.pointee.base, Int(field.pointee.count), hash: field.pointee.hash, in: map)
        guard let found else { return nil }
        field.pointee.hint = (found &- map.low) >> 1
        return Value(.node, aux: found, payload: base.payload)
    }

    // MARK: Comparisons

    @inline(__always) mutating func equal(_ i: Instruction, negated: Bool) {
        let left = machine.resolve(registers[Int(i.b)])
        let right = machine.resolve(registers[Int(i.c)])
        if left.tag == right.tag, left.tag.rawValue <= Value.Tag.type.rawValue {
            registers[Int(i.a)] = .bool(KeyEquality.equal(left, right) != negated)
            return
        }
        let answer = machine.equals(left, right)
        put(i.a, answer.isError ? answer : .bool(answer.asBool != negated))
    }

    @inline(__always) mutating func compare(
        _ i: Instruction, _ first: Comparison, _ second: Comparison
    ) {
        let left = machine.resolve(registers[Int(i.b)])
        let right = machine.resolve(registers[Int(i.c)])
        let order = machine.order(left, right)
        if order == .incomparable {
            unwind(
                machine.mismatch(registers[Int(i.b)], registers[Int(i.c)], left, right))
        } else {
            registers[Int(i.a)] = .bool(order == first || order == second)
        }
    }

    @inline(__always) mutating func inSet(_ i: Instruction) {
        let value = machine.resolve(registers[Int(i.b)])
        if value.isError {
            unwind(value)
        } else {
            registers[Int(i.a)] = .bool(sets[Int(i.c)].contains(value))
        }
    }

    // MARK: Logic

    @inline(__always) mutating func not(_ i: Instruction) {
        let value = machine.resolve(registers[Int(i.b)])
        if value.tag == .bool {
            registers[Int(i.a)] = .bool(value.payload == 0)
        } else {
            put(i.a, machine.fail(.noSuchOverload, value))
        }
    }

    @inline(__always) mutating func branch(_ i: Instruction) {
        let value = machine.resolve(registers[Int(i.a)])
        if value.tag == .bool {
            if value.payload == 0 { next = Int(i.b) }
        } else {
            unwind(machine.fail(.notBool, value.isError ? value : registers[Int(i.a)]))
        }
    }

    @inline(__always) mutating func decideLeft(_ i: Instruction, by deciding: Bool) {
        let value = machine.resolve(registers[Int(i.b)])
        if value.tag == .bool, (value.payload != 0) == deciding {
            registers[Int(i.a)] = value
            next = Int(i.c)
        }
    }

    @inline(__always) mutating func decideRight(_ i: Instruction, by deciding: Bool) {
        let right = machine.resolve(registers[Int(i.c)])
        if right.tag == .bool, (right.payload != 0) == deciding {
            registers[Int(i.a)] = right
            return
        }
        let left = machine.resolve(registers[Int(i.b)])
        if left.tag == .bool, right.tag == .bool {
            registers[Int(i.a)] = right
            return
        }
        if left.isError {
            unwind(left)
        } else if left.tag != .bool {
            unwind(machine.fail(.notBool, registers[Int(i.b)]))
        } else {
            unwind(right.isError ? right : machine.fail(.notBool, registers[Int(i.c)]))
        }
    }
}

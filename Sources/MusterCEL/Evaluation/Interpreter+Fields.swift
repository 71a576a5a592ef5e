import MusterSource

extension Interpreter {
    @inline(never) func select(_ i: Step) -> Step {
        let base = registers[Int(i.b)]
        if let found = step(base, Int(i.c), i.isStable) {
            registers[Int(i.a)] = found
            return i.next
        }
        return selectSlowly(i, base, Int(i.c))
    }

    @inline(never) private func selectSlowly(_ i: Step, _ base: Value, _ site: Int) -> Step {
        let found = machine.select(base, sites[site].key)
        if found.isError { return unwind(found, i, site: site) }
        registers[Int(i.a)] = found
        return i.next
    }

    @inline(never) func selectPath(_ i: Step) -> Step {
        let base = registers[Int(i.b)]
        guard base.tag == .node || base.tag == .nodeMap else {
            return selectPathSlowly(i, base, Int(i.c))
        }
        let binding = base.binding
        let isStable = i.isStable
        var field = sites + Int(i.c)
        let end = field + Int(i.x)
        var map = base.aux
        while field < end, let found = step(binding, map, field, isStable) {
            map = found
            field += 1
        }
        if field == end {
            registers[Int(i.a)] = Value(.node, aux: map, payload: base.payload)
            return i.next
        }
        let reached =
            map == base.aux ? base : Value(.node, aux: map, payload: base.payload)
        return selectPathSlowly(i, reached, field - sites)
    }

    @inline(never) private func selectPathSlowly(
        _ i: Step, _ base: Value, _ first: Int
    ) -> Step {
        var value = base
        for site in first..<Int(i.c) + Int(i.x) {
            if let found = step(value, site, false) {
                value = found
            } else {
                value = machine.select(value, sites[site].key)
                if value.isError { return unwind(value, i, site: site) }
            }
        }
        registers[Int(i.a)] = value
        return i.next
    }

    /// `has`: like a selection, but absence is an answer.
    @inline(never) func has(_ i: Step) -> Step {
        let base = registers[Int(i.b)]
        if let found = step(base, Int(i.c), i.isStable) {
            if found.binding.pointee.view.kind(found.aux) != .fault {
                registers[Int(i.a)] = .bool(true)
                return i.next
            }
        } else if base.tag == .nodeMap || base.tag == .node && base.node.kind == .map {
            registers[Int(i.a)] = .bool(false)
            return i.next
        }
        return put(i.a, machine.has(base, sites[Int(i.c)]), i)
    }

    /// `base[i]` by a whole number in a document's list; everything else goes the long way.
    @inline(never) func index(_ i: Step) -> Step {
        let base = registers[Int(i.b)]
        let position = registers[Int(i.c)]
        if position.tag == .int, base.tag == .nodeList || base.tag == .node,
            !machine.state.pointee.records
        {
            let list = base.node
            if list.kind == .list, position.payload < UInt64(list.aux) {
                registers[Int(i.a)] = Value(
                    .node,
                    aux: list.low &+ UInt32(truncatingIfNeeded: position.payload),
                    payload: base.payload)
                return i.next
            }
        }
        return put(i.a, machine.index(base, position), i)
    }

    // MARK: One field

    /// The field of a document's map; nil if this is no such case.
    @inline(__always) func step(_ base: Value, _ site: Int, _ isStable: Bool) -> Value? {
        guard base.tag == .node || base.tag == .nodeMap else { return nil }
        return step(base.binding, base.aux, sites + site, isStable)
            .map { Value(.node, aux: $0, payload: base.payload) }
    }

    /// The node of a field: known from the last time for the same map, else where the last map had it, else
    /// searched; nil if absent or if the base is no map.
    @inline(__always) private func step(
        _ binding: UnsafePointer<Binding>, _ base: UInt32,
        _ field: UnsafeMutablePointer<FieldSite>, _ isStable: Bool
    ) -> UInt32? {
        let epoch = binding.pointee.epoch
        if isStable, field.pointee.map == base, field.pointee.epoch == epoch {
            return field.pointee.found == FieldSite.absent ? nil : field.pointee.found
        }
        let view = binding.pointee.view
        guard view.kind(base) == .map else { return nil }
        let map = view.shape(base)
        let hint = field.pointee.hint
        if hint >= map.count || !isKey(map.key(hint), binding, field) {
            guard search(binding, map, field) else {
                if isStable { field.pointee.remember(FieldSite.absent, in: base, epoch) }
                return nil
            }
        }
        let found = map.value(field.pointee.hint)
        if isStable { field.pointee.remember(found, in: base, epoch) }
        return found
    }

    /// Whether a key is the one that is looked for: by hash and length first.
    @inline(__always) private func isKey(
        _ key: UInt32, _ binding: UnsafePointer<Binding>,
        _ field: UnsafeMutablePointer<FieldSite>
    ) -> Bool {
        binding.pointee.view.isKey(
            key, field.pointee.base, field.pointee.key.count, hash: field.pointee.hash)
    }

    /// Looks for the key in the whole map; its place becomes the hint.
    @inline(never) private func search(
        _ binding: UnsafePointer<Binding>, _ map: MapShape,
        _ field: UnsafeMutablePointer<FieldSite>
    ) -> Bool {
        let pair = binding.pointee.view.findPair(
            field.pointee.base, field.pointee.key.count, hash: field.pointee.hash,
            in: map)
        guard let pair else { return false }
        field.pointee.hint = pair
        return true
    }
}

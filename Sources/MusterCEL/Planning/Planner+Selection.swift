extension Planner {
    /// `a.b.c`, `a.?b`, `has(a.b)`: the plain selections on the way are followed by one instruction.
    mutating func select(_ id: SyntaxID, _ node: SyntaxNode, _ place: Place) {
        guard case .select(let operand, let field, let optional, let test) = node.kind else {
            return
        }
        if case .unknown(let name) = meanings[id.index] {
            fail(.unknownName, name, place)
            return
        }
        guard optional || test else {
            path(id, place)
            return
        }
        var steps: [Task] = []
        let source = self.operand(operand, place.into, place.free, place.handler, &steps)
        let site = plan.site(key(field), node.focus)
        steps.append(
            place.emit(
                Instruction(
                    test ? .has : .selectOptional, place.into, source, site, n: stability(operand)))
        )
        schedule(steps)
    }

    /// A chain of plain selections (and of indices by constant strings, which are the same).
    mutating func path(_ id: SyntaxID, _ place: Place) {
        var keys: [(Value, Range<Int>)] = []
        var base = id
        while direct(base) == nil, let step = step(base) {
            keys.append((step.key, tree[base].focus))
            base = step.operand
        }
        var steps: [Task] = []
        let source = operand(base, place.into, place.free, place.handler, &steps)
        let first = Int32(plan.sites.count)
        for (key, span) in keys.reversed() { _ = plan.site(key, span) }
        steps.append(
            place.emit(
                Instruction(
                    keys.count == 1 ? .select : .selectPath, place.into, source, first,
                    n: stability(base), x: keys.count)))
        schedule(steps)
    }

    /// `Instruction.stable` if the fields of an expression are a variable's own, and not a loop variable's.
    func stability(_ id: SyntaxID) -> UInt8 {
        var base = id
        while direct(base) == nil {
            switch tree[base].kind {
            case .select(let operand, _, optional: false, test: false): base = operand
            case .call(Operator.index, nil, let arguments)
            where arguments.count == 2 && constantOf[arguments[1].index] != 0:
                base = arguments[0]
            default: return 0
            }
        }
        if case .variable = meanings[base.index] { return Instruction.stable }
        return 0
    }

    /// The operand and key of a plain selection, or of an index by a constant string.
    mutating func step(_ id: SyntaxID) -> (operand: SyntaxID, key: Value)? {
        switch tree[id].kind {
        case .select(let operand, let field, optional: false, test: false):
            if case .unknown = meanings[id.index] { return nil }
            return (operand, key(field))
        case .call(Operator.index, nil, let arguments) where arguments.count == 2:
            let constant = constantOf[arguments[1].index]
            guard constant != 0, plan.value(constant).tag == .string else { return nil }
            return (arguments[0], plan.value(constant))
        default: return nil
        }
    }

    mutating func key(_ name: String) -> Value { plan.store.text(Array(name.utf8), .string) }

    // MARK: Literals

    mutating func list(_ elements: [SyntaxID], _ optional: Set<Int>, _ place: Place) {
        var steps: [Task] = []
        row(elements, at: place.free, place.handler, &steps)
        let flags = plan.flags(elements.indices.map { optional.contains($0) })
        steps.append(
            place.emit(Instruction(.makeList, place.into, place.free, flags, x: elements.count)))
        schedule(steps)
    }

    mutating func map(_ entries: [SyntaxNode.MapEntry], _ place: Place) {
        var steps: [Task] = []
        row(entries.flatMap { [$0.key, $0.value] }, at: place.free, place.handler, &steps)
        let flags = plan.flags(entries.map(\.optional))
        steps.append(
            place.emit(Instruction(.makeMap, place.into, place.free, flags, x: entries.count)))
        schedule(steps)
    }

    mutating func message(
        _ id: SyntaxID, _ name: String, _ fields: [SyntaxNode.MessageField], _ place: Place
    ) {
        var full = name
        switch meanings[id.index] {
        case .message(let resolved): full = resolved
        case .unknown(let unknown):
            fail(.unsupportedMessage, unknown, place)
            return
        default: break
        }
        let kind = MessageKind(full, isObject: objects.contains(full))
        if kind == .unsupported {
            fail(.unsupportedMessage, full, place)
            return
        }
        var steps: [Task] = []
        for (index, field) in fields.enumerated() {
            let register = place.free + 2 * Int32(index)
            let name = plan.constant(key(field.name))
            steps.append(place.emit(Instruction(.load, register, name)))
            steps.append(
                .expression(
                    field.value, into: register + 1, free: register + 2, handler: place.handler))
        }
        let flags = plan.flags(fields.map(\.optional))
        steps.append(
            place.emit(
                Instruction(
                    .makeMessage, place.into, place.free, flags, n: kind.rawValue, x: fields.count)
            ))
        schedule(steps)
    }
}

extension Planner {
    private static let largestMap = 24

    /// Finds the nodes that are constants: literals, types, and lists and maps of constants.
    mutating func fold() {
        for index in tree.nodes.indices {
            switch tree.nodes[index].kind {
            case .constant(let constant):
                constantOf[index] = plan.constant(plan.store.value(constant))
            case .identifier, .select:
                if case .type(let name) = meanings[index] {
                    constantOf[index] = plan.constant(plan.store.text(Array(name.utf8), .type))
                }
            case .list(let elements, let optional) where optional.isEmpty:
                if let values = constants(elements) {
                    constantOf[index] = plan.constant(plan.store.list(values))
                }
            case .map(let entries) where entries.count <= Self.largestMap:
                foldMap(index, entries)
            case .call(let function, nil, let arguments):
                foldMoment(index, function, arguments)
            default: break
            }
        }
    }

    private func constants(_ ids: [SyntaxID]) -> [Value]? {
        var values: [Value] = []
        for id in ids {
            let register = constantOf[id.index]
            guard register != 0 else { return nil }
            values.append(plan.value(register))
        }
        return values
    }

    /// `timestamp('…')` and `duration('…')` of a literal; what does not parse fails when it is evaluated.
    private mutating func foldMoment(_ index: Int, _ function: String, _ arguments: [SyntaxID]) {
        guard arguments.count == 1, case .function(let name, _) = meanings[index] else { return }
        let register = constantOf[arguments[0].index]
        guard register != 0, plan.value(register).tag == .string else { return }
        let text = plan.value(register).bytes
        switch name {
        case "timestamp":
            guard let moment = TimestampText.parse(text) else { return }
            constantOf[index] = plan.constant(.timestamp(moment))
        case "duration":
            guard let nanoseconds = DurationText.parse(text) else { return }
            constantOf[index] = plan.constant(.duration(nanoseconds))
        default: return
        }
    }

    private mutating func foldMap(_ index: Int, _ entries: [SyntaxNode.MapEntry]) {
        guard !entries.contains(where: \.optional), let keys = constants(entries.map(\.key)),
            let values = constants(entries.map(\.value))
        else { return }
        for (position, key) in keys.enumerated() {
            switch key.tag {
            case .string, .int, .uint, .bool: break
            default: return
            }
            // A repeated key is an error when the expression runs.
            if keys[..<position].contains(where: { KeyEquality.equal($0, key) }) { return }
        }
        let flat = zip(keys, values).flatMap { [$0, $1] }
        constantOf[index] = plan.constant(plan.store.map(flat))
    }
}

extension Checker {
    /// `operand.field`, `operand.?field` and `has(operand.field)`.
    mutating func select(
        _ node: SyntaxNode, _ operand: TypeID, _ field: String, optional: Bool, test: Bool
    ) -> TypeID {
        var owner = operand
        var isOptional = optional
        if kind(owner) == .optional {
            owner = inference.resolve(inference.arena[owner].first)
            isOptional = true
        }
        let found = self.field(node, owner, field)
        if test { return .bool }
        return isOptional && found != .error ? inference.arena.optional(found) : found
    }

    private mutating func field(_ node: SyntaxNode, _ owner: TypeID, _ field: String) -> TypeID {
        let type = inference.arena[owner]
        switch type.kind {
        case .dyn: return .dyn
        case .error: return .error
        case .map: return inference.resolve(type.second)
        case .object: return self.field(field, of: type, at: node.focus)
        case .variable:
            _ = inference.agree(owner, .dyn)
            return .dyn
        default:
            report(
                CheckDiagnostics.noFields(field, export(owner), at: text.location(node.focus)))
            return .error
        }
    }

    /// The type of a record's field; a message nobody declared may have any.
    mutating func field(_ name: String, of record: TypeNode, at span: Range<Int>) -> TypeID {
        let typeName = inference.arena.names[record.first.index]
        guard let object = environment.types.object(typeName) else { return .dyn }
        if let type = object.fields[name] { return type }
        // Guessing what was meant takes time: not more often than it is shown.
        guard diagnostics.count < environment.limits.diagnostics else { return .error }
        report(
            CheckDiagnostics.unknownField(
                name, typeName, near: object.names, at: text.location(span)))
        return .error
    }
}

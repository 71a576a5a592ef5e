extension Checker {
    mutating func list(_ elements: [SyntaxID], _ optional: Set<Int>) -> TypeID {
        var element: TypeID?
        for (index, id) in elements.enumerated() {
            let type = optional.contains(index) ? unwrapped(id) : self.type(id)
            element = join(element, type)
        }
        let type = element ?? inference.freshVariable()
        return inference.arena.list(type)
    }

    mutating func map(_ entries: [SyntaxNode.MapEntry]) -> TypeID {
        var key: TypeID?
        var value: TypeID?
        for entry in entries {
            key = join(key, self.key(entry.key))
            value = join(value, entry.optional ? unwrapped(entry.value) : type(entry.value))
        }
        let keyType = key ?? inference.freshVariable()
        let valueType = value ?? inference.freshVariable()
        return inference.arena.map(keyType, valueType)
    }

    /// The type of a map's key; a report if it is none.
    mutating func key(_ id: SyntaxID) -> TypeID {
        let type = self.type(id)
        switch kind(type) {
        case .bool, .int, .uint, .string, .dyn, .variable: return type
        case .error: return .dyn
        default:
            report(CheckDiagnostics.mapKey(export(type), at: span(id)))
            return .dyn
        }
    }

    /// The type inside an optional that stands behind `?`.
    private mutating func unwrapped(_ id: SyntaxID) -> TypeID {
        let type = self.type(id)
        switch kind(type) {
        case .optional: return inference.resolve(inference.arena[type].first)
        case .dyn, .error: return .dyn
        case .variable:
            let inner = inference.freshVariable()
            let wanted = inference.arena.optional(inner)
            _ = inference.agree(type, wanted)
            return inner
        default:
            report(CheckDiagnostics.notOptional(export(type), at: span(id)))
            return .error
        }
    }

    mutating func message(
        _ id: SyntaxID, _ name: String, _ fields: [SyntaxNode.MessageField]
    ) -> TypeID {
        guard case .message(let full) = meanings[id.index] else { return .error }
        var none: [String] = []
        let result = inference.arena.convert(
            WellKnownType.all[full] ?? .object(full), formals: &none)
        for field in fields {
            let wanted = fieldType(field, of: full, result)
            let found = field.optional ? unwrapped(field.value) : type(field.value)
            if !inference.agree(found, wanted) {
                report(
                    CheckDiagnostics.fieldValue(
                        field.name, export(found), wanted: export(wanted), at: span(field.value)))
            }
        }
        return result
    }

    private mutating func fieldType(
        _ field: SyntaxNode.MessageField, of name: String, _ result: TypeID
    ) -> TypeID {
        guard WellKnownType.all[name] != nil else {
            return self.field(field.name, of: inference.arena[result], at: field.focus)
        }
        let known = WellKnownType.fields(of: name)
        if let declared = known.first(where: { $0.name == field.name }) {
            var none: [String] = []
            return inference.arena.convert(declared.type, formals: &none)
        }
        report(
            CheckDiagnostics.unknownField(
                field.name, name, near: known.map(\.name), at: text.location(field.focus)))
        return .error
    }
}

extension Checker {
    /// The type of a macro's variable, known because its range was visited before its body.
    mutating func variable(of binder: SyntaxID, _ position: Int) -> TypeID {
        switch tree[binder].kind {
        case .bind(_, let value, _): return type(value)
        case .comprehension(let node):
            let parts = parts(of: node)
            return node.variables.count == 2 && position == 1 ? parts.value : first(of: node, parts)
        default: return .error
        }
    }

    /// One variable runs over the elements of a list or the keys of a map; of two the first is the index or key.
    private func first(
        of node: Comprehension, _ parts: (key: TypeID, value: TypeID, isList: Bool)
    ) -> TypeID {
        node.variables.count == 1 && parts.isList ? parts.value : parts.key
    }

    /// What a macro runs over, as keys and values. No report: the macro's own node makes it.
    private mutating func parts(
        of node: Comprehension
    ) -> (key: TypeID, value: TypeID, isList: Bool) {
        let range = type(node.range)
        let type = inference.arena[range]
        if node.macro == .optMap || node.macro == .optFlatMap {
            guard type.kind == .optional else { return (.dyn, isOpen(range) ? .dyn : .error, true) }
            return (.dyn, inference.resolve(type.first), true)
        }
        switch type.kind {
        case .list: return (.int, inference.resolve(type.first), true)
        case .map: return (inference.resolve(type.first), inference.resolve(type.second), false)
        case .object: return (.string, .dyn, false)
        case .dyn: return (.dyn, .dyn, true)
        case .variable:
            _ = inference.agree(range, .dyn)
            return (.dyn, .dyn, true)
        default: return (.error, .error, true)
        }
    }

    private func isOpen(_ type: TypeID) -> Bool { kind(type) == .dyn || kind(type) == .variable }

    mutating func comprehension(_ id: SyntaxID, _ node: Comprehension) -> TypeID {
        let parts = parts(of: node)
        if parts.value == .error, !isError(type(node.range)) {
            report(
                CheckDiagnostics.notIterable(node, export(type(node.range)), at: span(node.range)))
            return .error
        }
        if let filter = node.filter { predicate(filter, of: node) }
        let body = type(node.body)
        switch node.macro {
        case .all, .exists, .existsOne:
            predicate(node.body, of: node)
            return .bool
        case .filter:
            predicate(node.body, of: node)
            return inference.arena.list(first(of: node, parts))
        case .map, .transformList: return inference.arena.list(body)
        case .transformMap: return inference.arena.map(parts.key, body)
        case .transformMapEntry: return entry(node)
        case .sortBy: return sorted(node, parts)
        case .optMap: return inference.arena.optional(body)
        case .optFlatMap:
            let inner = inference.freshVariable()
            let wanted = inference.arena.optional(inner)
            if inference.agree(body, wanted) { return isOpen(body) ? wanted : body }
            report(CheckDiagnostics.notOptional(export(body), at: span(node.body)))
            return .error
        }
    }

    private mutating func predicate(_ id: SyntaxID, of node: Comprehension) {
        let found = type(id)
        guard !inference.agree(found, .bool) else { return }
        report(CheckDiagnostics.predicate(node.spelling, export(found), at: span(id)))
    }

    private mutating func entry(_ node: Comprehension) -> TypeID {
        let body = type(node.body)
        switch kind(body) {
        case .map, .object, .dyn, .error: return body
        case .variable: return .dyn
        default:
            report(CheckDiagnostics.notEntry(export(body), at: span(node.body)))
            return .error
        }
    }

    private mutating func sorted(
        _ node: Comprehension, _ parts: (key: TypeID, value: TypeID, isList: Bool)
    ) -> TypeID {
        guard parts.isList else {
            report(CheckDiagnostics.notIterable(node, export(type(node.range)), at: span(node.range)))
            return .error
        }
        let key = type(node.body)
        switch kind(key) {
        case .list, .map, .optional, .object, .null, .type, .opaque:
            report(CheckDiagnostics.sortKey(export(key), at: span(node.body)))
        default: break
        }
        return inference.arena.list(parts.value)
    }
}

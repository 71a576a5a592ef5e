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
    private func first(of node: Comprehension, _ parts: LoopParts) -> TypeID {
        node.variables.count == 1 && parts.isList ? parts.value : parts.key
    }

    /// What a macro runs over, as keys and values.
    ///
    /// No report: the macro's own node makes it.
    private mutating func parts(of node: Comprehension) -> LoopParts {
        let range = type(node.range)
        let type = inference.arena[range]
        let wantsOptional = node.macro == .optMap || node.macro == .optFlatMap
        switch type.kind {
        case .optional where wantsOptional:
            return LoopParts(key: .dyn, value: inference.resolve(type.first))
        case .dyn: return LoopParts(key: .dyn, value: .dyn)
        case .variable:
            _ = inference.agree(range, .dyn)
            return LoopParts(key: .dyn, value: .dyn)
        case .list where !wantsOptional:
            return LoopParts(key: .int, value: inference.resolve(type.first))
        case .map where !wantsOptional:
            return LoopParts(
                key: inference.resolve(type.first), value: inference.resolve(type.second),
                isList: false)
        case .object where !wantsOptional:
            return LoopParts(key: .string, value: .dyn, isList: false)
        default: return LoopParts(key: .error, value: .error, isIterable: false)
        }
    }

    private func isOpen(_ type: TypeID) -> Bool { kind(type) == .dyn || kind(type) == .variable }

    mutating func comprehension(_ id: SyntaxID, _ node: Comprehension) -> TypeID {
        let parts = parts(of: node)
        guard parts.isIterable else {
            if !isError(type(node.range)) { reportRange(of: node) }
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
        case .groupBy: return grouped(node, parts)
        case .optMap: return inference.arena.optional(body)
        case .optFlatMap:
            let inner = inference.freshVariable()
            let wanted = inference.arena.optional(inner)
            if inference.agree(body, wanted) { return isOpen(body) ? wanted : body }
            report(CheckDiagnostics.notOptional(export(body), at: span(node.body)))
            return .error
        }
    }

    private mutating func reportRange(of node: Comprehension) {
        report(
            CheckDiagnostics.notIterable(node, export(type(node.range)), at: span(node.range)))
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
        _ node: Comprehension, _ parts: LoopParts
    ) -> TypeID {
        guard parts.isList else {
            reportRange(of: node)
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

    private mutating func grouped(
        _ node: Comprehension, _ parts: LoopParts
    ) -> TypeID {
        guard parts.isList else {
            reportRange(of: node)
            return .error
        }
        return inference.arena.map(key(node.body), inference.arena.list(parts.value))
    }
}

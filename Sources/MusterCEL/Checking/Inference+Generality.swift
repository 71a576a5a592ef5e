extension Inference {
    /// Of two types that agree the one that says less.
    func moreGeneral(_ left: TypeID, _ right: TypeID) -> TypeID {
        isAsGeneral(left, as: right, 0) ? left : right
    }

    private func isAsGeneral(_ left: TypeID, as right: TypeID, _ depth: Int) -> Bool {
        if left == right || depth > 260 { return true }
        guard left != .none, right != .none else { return false }
        let a = arena[left]
        let b = arena[right]
        if a.kind == .dyn || a.kind == .error || a.kind == .variable { return true }
        if b.kind == .dyn || b.kind == .error || b.kind == .variable { return false }
        switch (a.kind, b.kind) {
        case (_, .null), (.wrapper, _), (.type, .type): return true
        case (.list, .list), (.optional, .optional):
            return isAsGeneral(a.first, as: b.first, depth + 1)
        case (.map, .map), (.parameters, .parameters):
            return isAsGeneral(a.first, as: b.first, depth + 1)
                && isAsGeneral(a.second, as: b.second, depth + 1)
        case (.opaque, .opaque): return isAsGeneral(a.second, as: b.second, depth + 1)
        case (.map, .object): return true
        default: return a.kind == b.kind && a.first == b.first
        }
    }

    /// Whether two types are the same with what is known of their variables.
    func same(_ left: TypeID, _ right: TypeID, depth: Int = 0) -> Bool {
        let a = resolve(left)
        let b = resolve(right)
        if a == b || depth > 260 { return true }
        guard a != .none, b != .none, arena[a].kind == arena[b].kind else { return false }
        switch arena[a].kind {
        case .object, .variable: return arena[a].first == arena[b].first
        case .opaque:
            return arena[a].first == arena[b].first
                && same(arena[a].second, arena[b].second, depth: depth + 1)
        default:
            return same(arena[a].first, arena[b].first, depth: depth + 1)
                && same(arena[a].second, arena[b].second, depth: depth + 1)
        }
    }

    /// A copy of a signature's type, its formal parameters replaced by `variables`.
    mutating func instantiate(_ type: TypeID, _ variables: [TypeID]) -> TypeID {
        guard type != .none, arena[type].isGeneric else { return type }
        let node = arena[type]
        switch node.kind {
        case .formal: return variables[node.first.index]
        case .opaque:
            return arena.add(TypeNode(.opaque, node.first, instantiate(node.second, variables)))
        default:
            let first = instantiate(node.first, variables)
            let second = instantiate(node.second, variables)
            return arena.add(TypeNode(node.kind, first, second))
        }
    }

    /// The type as it is told to people and programs; what is still open is `dyn`.
    func export(_ id: TypeID, depth: Int = 0) -> CELType {
        let type = resolve(id)
        guard type != .none, depth <= 260 else { return .dyn }
        let node = arena[type]
        switch node.kind {
        case .dyn, .formal, .variable, .parameters: return .dyn
        case .error: return .error
        case .null: return .null
        case .bool: return .bool
        case .int: return .int
        case .uint: return .uint
        case .double: return .double
        case .string: return .string
        case .bytes: return .bytes
        case .timestamp: return .timestamp
        case .duration: return .duration
        case .type: return .type(node.first == .none ? nil : export(node.first, depth: depth + 1))
        case .list: return .list(export(node.first, depth: depth + 1))
        case .map:
            return .map(export(node.first, depth: depth + 1), export(node.second, depth: depth + 1))
        case .optional: return .optional(export(node.first, depth: depth + 1))
        case .wrapper: return .wrapper(export(node.first, depth: depth + 1))
        case .object: return .object(arena.names[node.first.index])
        case .opaque:
            var parameters: [CELType] = []
            var rest = node.second
            while rest != .none {
                parameters.append(export(arena[rest].first, depth: depth + 1))
                rest = arena[rest].second
            }
            return .opaque(arena.names[node.first.index], parameters)
        }
    }
}

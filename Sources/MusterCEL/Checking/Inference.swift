/// The types one check works with and what is known about its type variables.
///
/// The rules are those of the language's reference checker: gradual (`dyn` goes with everything), a variable
/// takes the most general type it was found equal to, and no type may contain itself.
struct Inference {
    /// Types nested deeper than this are taken as agreeing: no literal nests so deep.
    private static let deepest = 260

    var arena: TypeArena
    let types: EnvironmentTypes
    private var bindings: [TypeID] = []
    /// Changes of bindings that can be taken back.
    private var trail: [(variable: Int, before: TypeID)] = []

    /// A point to come back to.
    struct Mark {
        fileprivate let trail: Int
        fileprivate let variables: Int
        fileprivate let types: Int
    }

    init(_ types: EnvironmentTypes) {
        self.types = types
        arena = types.arena
        arena.reserve(64)
    }

    func mark() -> Mark {
        Mark(trail: trail.count, variables: bindings.count, types: arena.count)
    }

    mutating func rewind(to mark: Mark) {
        while trail.count > mark.trail, let change = trail.popLast() {
            bindings[change.variable] = change.before
        }
        bindings.removeLast(bindings.count - mark.variables)
        arena.truncate(to: mark.types)
    }

    mutating func freshVariable() -> TypeID {
        bindings.append(.none)
        return arena.add(TypeNode(.variable, TypeID(bindings.count - 1)))
    }

    /// The type a variable stands for, or the type itself.
    func resolve(_ id: TypeID) -> TypeID {
        var current = id
        var steps = 0
        while current != .none, arena[current].kind == .variable, steps < Self.deepest {
            let bound = bindings[arena[current].first.index]
            guard bound != .none else { return current }
            current = bound
            steps += 1
        }
        return current
    }

    func kind(_ id: TypeID) -> TypeNode.Kind { arena[id].kind }

    private func binding(_ variable: TypeID) -> TypeID { bindings[arena[variable].first.index] }

    private mutating func bind(_ variable: TypeID, _ type: TypeID) {
        let number = arena[variable].first.index
        trail.append((number, bindings[number]))
        bindings[number] = type
    }

    // MARK: - Agreement

    /// Whether a value of one type may stand where the other is wanted; binds variables on the way.
    mutating func agree(_ left: TypeID, _ right: TypeID, depth: Int = 0) -> Bool {
        if left == right || depth > Self.deepest { return true }
        guard left != .none, right != .none else { return false }
        let leftKind = kind(left)
        let rightKind = kind(right)
        if rightKind == .variable {
            let (agrees, known) = substitute(left, for: right, depth)
            if agrees || known { return agrees }
        }
        if leftKind == .variable { return substitute(right, for: left, depth).agrees }
        if leftKind.rawValue <= 1 || rightKind.rawValue <= 1 { return true }
        if leftKind == .null { return isNullable(rightKind) }
        if rightKind == .null { return isNullable(leftKind) }
        return agreeParts(left, right, depth)
    }

    private func isNullable(_ kind: TypeNode.Kind) -> Bool {
        switch kind {
        case .null, .wrapper, .object, .opaque, .optional, .timestamp, .duration: true
        default: false
        }
    }

    private mutating func agreeParts(_ left: TypeID, _ right: TypeID, _ depth: Int) -> Bool {
        let a = arena[left]
        let b = arena[right]
        switch (a.kind, b.kind) {
        case (.type, .type): return true
        case (.wrapper, .wrapper): return a.first == b.first
        case (.wrapper, _): return a.first == right
        case (_, .wrapper): return b.first == left
        case (.object, .object): return a.first == b.first
        case (.object, .map): return agreeRecord(b, depth)
        case (.map, .object): return agreeRecord(a, depth)
        case (.opaque, .opaque):
            return a.first == b.first && agreeLists(a.second, b.second, depth)
        case (.list, .list), (.optional, .optional):
            return agree(a.first, b.first, depth: depth + 1)
        case (.map, .map):
            return agree(a.first, b.first, depth: depth + 1)
                && agree(a.second, b.second, depth: depth + 1)
        // Types without parts agree only with themselves, and then their indices are equal.
        default: return false
        }
    }

    /// A record is a map from strings when the program runs.
    private mutating func agreeRecord(_ map: TypeNode, _ depth: Int) -> Bool {
        agree(.string, map.first, depth: depth + 1) && agree(.dyn, map.second, depth: depth + 1)
    }

    private mutating func agreeLists(_ left: TypeID, _ right: TypeID, _ depth: Int) -> Bool {
        var a = left
        var b = right
        while a != .none, b != .none {
            guard agree(arena[a].first, arena[b].first, depth: depth + 1) else { return false }
            a = arena[a].second
            b = arena[b].second
        }
        return a == b
    }

    /// `known` tells that the variable stood for a type already.
    private mutating func substitute(
        _ type: TypeID, for variable: TypeID, _ depth: Int
    ) -> (agrees: Bool, known: Bool) {
        if kind(type) == .variable, arena[type].first == arena[variable].first {
            return (true, true)
        }
        let before = binding(variable)
        guard before != .none else {
            guard !occurs(variable, in: type, depth) else { return (false, false) }
            bind(variable, type)
            return (true, false)
        }
        if type == before { return (true, true) }
        guard agree(type, before, depth: depth + 1) else { return (false, true) }
        let general = moreGeneral(type, before)
        if general != before, !occurs(variable, in: general, depth) { bind(variable, general) }
        return (true, true)
    }

    private func occurs(_ variable: TypeID, in type: TypeID, _ depth: Int) -> Bool {
        guard type != .none, depth <= Self.deepest else { return false }
        let node = arena[type]
        switch node.kind {
        case .variable:
            if node.first == arena[variable].first { return true }
            return occurs(variable, in: bindings[node.first.index], depth + 1)
        case .list, .optional, .type, .wrapper: return occurs(variable, in: node.first, depth + 1)
        case .map, .parameters:
            return occurs(variable, in: node.first, depth + 1)
                || occurs(variable, in: node.second, depth + 1)
        case .opaque: return occurs(variable, in: node.second, depth + 1)
        default: return false
        }
    }
}

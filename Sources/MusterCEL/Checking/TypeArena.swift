/// Types as indices: a shared part that an environment made once, and the part one check adds.
struct TypeArena: Sendable {
    private var shared: [TypeNode] = []
    private var own: [TypeNode] = []
    /// Names of objects and opaque types.
    private(set) var names: [String] = []

    init() {
        let plain: [TypeNode.Kind] = [
            .dyn, .error, .null, .bool, .int, .uint, .double, .string, .bytes, .timestamp,
            .duration,
        ]
        own = plain.map { TypeNode($0) }
    }

    subscript(_ id: TypeID) -> TypeNode {
        id.index < shared.count ? shared[id.index] : own[id.index - shared.count]
    }

    /// The number of types.
    var count: Int { shared.count + own.count }

    /// Makes all types so far the shared part: copies of the arena no longer copy them.
    mutating func share() {
        shared += own
        own = []
    }

    mutating func reserve(_ count: Int) {
        own.reserveCapacity(count)
    }

    /// Forgets the types from `count` on.
    mutating func truncate(to count: Int) {
        own.removeLast(self.count - count)
    }

    mutating func add(_ node: TypeNode) -> TypeID {
        own.append(node)
        return TypeID(count - 1)
    }

    mutating func list(_ element: TypeID) -> TypeID { add(TypeNode(.list, element)) }

    mutating func map(_ key: TypeID, _ value: TypeID) -> TypeID { add(TypeNode(.map, key, value)) }

    mutating func optional(_ value: TypeID) -> TypeID { add(TypeNode(.optional, value)) }

    /// The type in this arena; `formals` gives the numbers of type parameters.
    mutating func convert(_ type: CELType, formals: inout [String]) -> TypeID {
        switch type {
        case .dyn: return .dyn
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
        case .type(let parameter): return compound(.type, parameter, nil, &formals)
        case .list(let element): return compound(.list, element, nil, &formals)
        case .map(let key, let value): return compound(.map, key, value, &formals)
        case .optional(let value): return compound(.optional, value, nil, &formals)
        case .wrapper(let primitive): return compound(.wrapper, primitive, nil, &formals)
        case .object(let name): return add(TypeNode(.object, self.name(name)))
        case .opaque(let name, let parameters): return opaque(name, parameters, &formals)
        case .parameter(let name):
            let number = formals.firstIndex(of: name) ?? formals.count
            if number == formals.count { formals.append(name) }
            return add(TypeNode(.formal, TypeID(number), isGeneric: true))
        }
    }

    private mutating func opaque(
        _ name: String, _ parameters: [CELType], _ formals: inout [String]
    ) -> TypeID {
        var rest = TypeID.none
        var isGeneric = false
        for parameter in parameters.reversed() {
            let first = convert(parameter, formals: &formals)
            isGeneric = isGeneric || self[first].isGeneric
            rest = add(TypeNode(.parameters, first, rest, isGeneric: isGeneric))
        }
        return add(TypeNode(.opaque, self.name(name), rest, isGeneric: isGeneric))
    }

    private mutating func compound(
        _ kind: TypeNode.Kind, _ first: CELType?, _ second: CELType?, _ formals: inout [String]
    ) -> TypeID {
        let left = first.map { convert($0, formals: &formals) } ?? .none
        let right = second.map { convert($0, formals: &formals) } ?? .none
        let isGeneric = [left, right].contains { $0 != .none && self[$0].isGeneric }
        return add(TypeNode(kind, left, right, isGeneric: isGeneric))
    }

    private mutating func name(_ name: String) -> TypeID {
        if let known = names.firstIndex(where: { $0.utf8.elementsEqual(name.utf8) }) {
            return TypeID(known)
        }
        names.append(name)
        return TypeID(names.count - 1)
    }
}

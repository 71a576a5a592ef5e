/// The index of a type in a `TypeArena`.
struct TypeID: Equatable, Sendable {
    let rawValue: Int32

    init(_ rawValue: Int) { self.rawValue = Int32(truncatingIfNeeded: rawValue) }

    var index: Int { Int(rawValue) }

    // The types without parts stand at fixed places of every arena, in `TypeNode.Kind`'s order.
    static let dyn = TypeID(0)
    static let error = TypeID(1)
    static let null = TypeID(2)
    static let bool = TypeID(3)
    static let int = TypeID(4)
    static let uint = TypeID(5)
    static let double = TypeID(6)
    static let string = TypeID(7)
    static let bytes = TypeID(8)
    static let timestamp = TypeID(9)
    static let duration = TypeID(10)
    /// No type: the end of a list of parameters, the parameter of `type` alone.
    static let none = TypeID(-1)
}

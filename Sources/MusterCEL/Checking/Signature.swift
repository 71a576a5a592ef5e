/// An overload, its types in an arena.
struct Signature: Sendable {
    /// The receiver first if `isMember`.
    let parameters: [TypeID]
    let result: TypeID
    let isMember: Bool
    /// How many type parameters it has.
    let formals: Int
    /// As it was declared, for messages.
    let overload: Overload
}

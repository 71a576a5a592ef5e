/// The part of a loop's condition by which elements can be looked up: `v.field == value`.
struct JoinTerm {
    /// The field's name.
    let field: String
    /// A variable or a selection from one, other than the loop's.
    let value: SyntaxID
}

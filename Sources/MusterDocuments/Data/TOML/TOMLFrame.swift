/// An array or inline table that is still open.
struct TOMLFrame {
    /// The number of the inline table; nil for an array.
    let table: Int?
    /// The section of an inline table's own dotted keys.
    let section: Int
    /// The builder's mark.
    let mark: Int
    /// Where its bracket stands.
    let start: Int
    /// The key whose value is read, in an inline table.
    var path: [TOMLKey] = []
}

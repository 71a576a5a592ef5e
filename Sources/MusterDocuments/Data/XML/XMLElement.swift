/// An element that is still open.
///
/// Its name, prefix and attributes wait on the builder's stack, below its children.
struct XMLElement {
    /// The start tag.
    let tag: Range<Int>
    let name: XMLName
    /// The builder's mark, above which its children are.
    let mark: Int
    /// How many pieces of text there are around it: its own come after them.
    let pieces: Int
    /// Whether it or one around it has the name of a secret, so that its text may be one.
    let isSecret: Bool
    /// From the first character that is no white space to the last; empty at zero without one.
    var text = 0..<0
    /// Where its first child starts.
    var childrenStart: Int?
    /// Where its last child ends.
    var childrenEnd = 0
}

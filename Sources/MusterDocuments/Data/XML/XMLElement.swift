import MusterSource

/// An element that is still open.
struct XMLElement {
    let name: Node
    let prefix: Node
    let attributes: Node
    /// The start tag.
    let tag: Range<Int>
    /// The name in the start tag, with its prefix.
    let qualifiedName: Range<Int>
    /// The builder's mark, above which its children are.
    let mark: Int
    /// Its characters so far, as libxml2 decodes them.
    var text: [UInt8] = []
    /// From the first character that is no white space to the last, as the source has them.
    var textSpan: Range<Int>?
    /// Where its last child ends.
    var childrenEnd: Int?
    /// Where its first child starts.
    var childrenStart: Int?
}

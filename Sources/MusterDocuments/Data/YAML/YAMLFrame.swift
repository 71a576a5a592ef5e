/// One container that is still open.
///
/// It holds no references: what few containers have (an anchor, a merge key) is kept beside the frames.
struct YAMLFrame {
    let isMap: Bool
    let isFlow: Bool
    /// The builder's mark.
    let mark: Int
    /// Where the container's text starts, its properties left out.
    let start: Int
    /// Whether the last of the tree's `openAnchors` is its own.
    let hasAnchor: Bool
    /// Where its last child ends.
    var end: Int
    /// What it will be when aliases are written out.
    var shape = YAMLShape()
    /// Whether the last of the tree's `openMerges` is its own.
    var hasMerge = false
    /// Whether the next value belongs to the `<<` key.
    var awaitsMerge = false
}

import MusterSource

/// One container that is still open.
struct YAMLFrame {
    let isMap: Bool
    let isFlow: Bool
    /// The builder's mark.
    let mark: Int
    /// Where the container's text starts, its properties left out.
    let start: Int
    let anchor: [UInt8]?
    /// Where its last child ends.
    var end: Int
    /// What it will be when aliases are written out.
    var shape = YAMLShape()
    /// The `<<` key, once seen.
    var mergeKey: Node?
    /// Whether the next value belongs to the `<<` key.
    var awaitsMerge = false
    /// The maps to merge, the strongest first.
    var merges: [Node] = []
}

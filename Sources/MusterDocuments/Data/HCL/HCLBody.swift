import MusterSource

/// The inside of a block that is still open, or of the file.
struct HCLBody {
    /// What stands before the opening bracket: the type's and the labels' nodes; nil for the file.
    let head: (type: Node, labels: Node)?
    /// Where the block, or the file, starts.
    let start: Int
    /// Where its bracket stands, or the file starts.
    let opening: Int
    /// Whether the block is written on one line, and then holds at most one attribute.
    let isOneLine: Bool
    /// Names and values in turn.
    var attributes: [Node] = []
    /// Names and source texts in turn.
    var expressions: [Node] = []
    var blocks: [Node] = []
}

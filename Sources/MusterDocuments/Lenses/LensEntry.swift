/// A node of the tree that a lens makes of a text.
struct LensEntry {
    /// What it is called: a word of the text, or one of the lens's own.
    let label: [UInt8]
    /// What it says; nil if the lens gives it nothing.
    let value: [UInt8]?
    /// The place of the node it hangs below in the list of all; nil at the top.
    let parent: Int?
    /// Where the label stands; empty for a name of the lens's own.
    let labelSpan: Range<Int>
    /// Where the value stands; empty for none.
    let valueSpan: Range<Int>
    /// All of it.
    let span: Range<Int>
}

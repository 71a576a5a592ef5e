import MusterSource

/// A directive of a configuration, with or without a block; its number is its place in the file.
struct NginxEntry {
    let name: NginxToken.Word
    let args: Node
    /// Index into the document's sources.
    let file: UInt16
    /// The block it stands in; nil at the top.
    let parent: Int?
    /// From its name to its end, a `;` left out.
    var span: Range<Int>
    let isBlock: Bool
    /// The numbers of the directives in its block.
    var children: [Int] = []
}

/// A block of a Markdown page; each line is a range of the source without its prefix (`>`, indentation).
enum MarkdownBlock {
    case paragraph([Range<Int>])
    case heading(level: Int, marker: Range<Int>, [Range<Int>])
    case code([Range<Int>])
    case table(header: Range<Int>, rows: [Range<Int>])
}

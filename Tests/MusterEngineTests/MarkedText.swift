/// A text in which `«` and `»` mark a range: positions in tests that survive edits.
struct MarkedText {
    /// The text without the marks.
    let text: String
    /// The byte range between them.
    let range: Range<Int>

    init(_ marked: String) {
        let parts = marked.split(omittingEmptySubsequences: false) { $0 == "«" || $0 == "»" }
        precondition(parts.count == 3, "a marked text has one opening and one closing mark")
        text = parts.joined()
        let start = parts[0].utf8.count
        range = start..<(start + parts[1].utf8.count)
    }
}

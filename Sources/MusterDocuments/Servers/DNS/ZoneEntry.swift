/// One entry of a zone file: a line, or several held together by parentheses.
struct ZoneEntry {
    /// Whether the line starts with a blank, which leaves the owner out.
    let isIndented: Bool
    /// At least one.
    let tokens: [ZoneToken]

    /// From the first token to the end of the last.
    var span: Range<Int> {
        tokens[0].span.lowerBound..<tokens[tokens.count - 1].span.upperBound
    }
}

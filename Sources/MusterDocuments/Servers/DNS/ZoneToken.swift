/// A word of a zone file.
struct ZoneToken {
    /// What the source holds between the quotes, escapes and all.
    let text: Range<Int>
    /// What the source holds.
    let span: Range<Int>
    let isQuoted: Bool
}

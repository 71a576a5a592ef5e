import MusterSource

/// Splits one logical line of pg_hba.conf into fields, by the rules of PostgreSQL's `next_token`.
///
/// Blanks part fields, commas part the names within one, double quotes protect both, `#` outside
/// quotes ends the line, and a backslash at a line's end joins the next line.
struct PGHBALine {
    /// One field: names joined with commas, quotes removed.
    struct Field {
        var bytes: [UInt8] = []
        var span: Range<Int>
        var isQuoted = false
        /// Where names are taken from a file: `@path`.
        var files: [Range<Int>] = []
    }

    private let source: Source
    private let bytes: UnsafeBufferPointer<UInt8>
    private var index: Int
    private(set) var fields: [Field] = []
    private(set) var unclosedQuote: Range<Int>?

    /// Where the line after this one starts.
    var end: Int { index }

    /// Reads the logical line that starts at `offset`.
    init(_ source: Source, at offset: Int) {
        self.source = source
        bytes = source.bytes
        index = offset
        while let field = nextField() { fields.append(field) }
        while let byte = peek(), byte != ASCII.lineFeed { index += 1 }
        index = min(index + 1, bytes.count)
    }

    /// The byte to read next, line joins skipped; nil at the end of the source.
    private mutating func peek() -> UInt8? {
        while index < bytes.count, bytes[index] == ASCII.backslash {
            if bytes.starts(at: index + 1, with: "\n") {
                index += 2
            } else if bytes.starts(at: index + 1, with: "\r\n") {
                index += 3
            } else {
                break
            }
        }
        return index < bytes.count ? bytes[index] : nil
    }

    private mutating func nextField() -> Field? {
        guard skipToToken() else { return nil }
        var field = Field(span: index..<index)
        var wantsMore = readToken(into: &field)
        while wantsMore, skipToToken() {
            field.bytes.append(UInt8(ascii: ","))
            wantsMore = readToken(into: &field)
        }
        return field
    }

    /// Skips blanks and commas; false at the end of the line or at a comment.
    private mutating func skipToToken() -> Bool {
        while let byte = peek(), byte != ASCII.lineFeed, byte != ASCII.hash {
            guard ASCII.isSpace(byte) || byte == UInt8(ascii: ",") else { return true }
            index += 1
        }
        return false
    }

    /// Whether the token is a file's name; one that is quoted from its start is the name itself.
    private func namesFile(_ token: Range<Int>) -> Bool {
        token.count > 1 && bytes[token.lowerBound] == UInt8(ascii: "@")
    }

    /// Reads one name; true if a comma follows it.
    private mutating func readToken(into field: inout Field) -> Bool {
        var open: Int?
        var wasQuote = false
        let start = index
        defer { if namesFile(start..<index) { field.files.append(start..<index) } }
        while let byte = peek(), byte != ASCII.lineFeed {
            if open == nil {
                if ASCII.isSpace(byte) || byte == ASCII.hash { break }
                if byte == UInt8(ascii: ",") {
                    field.span = field.span.lowerBound..<index
                    index += 1
                    return true
                }
            }
            if byte != ASCII.quote || wasQuote { field.bytes.append(byte) }
            wasQuote = byte == ASCII.quote && open != nil && !wasQuote
            if byte == ASCII.quote {
                open = open == nil ? index : nil
                field.isQuoted = true
            }
            index += 1
        }
        field.span = field.span.lowerBound..<index
        if let open { unclosedQuote = open..<open + 1 }
        return false
    }
}

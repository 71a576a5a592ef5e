import MusterSource

/// Cuts a zone file into entries (RFC 1035 section 5.1).
///
/// Parentheses hold lines together, `;` starts a comment, a backslash takes the next byte as it is, and a
/// quoted string ends on its line.
struct ZoneLexer {
    private let source: Source
    private let bytes: UnsafeBufferPointer<UInt8>
    private let end: Int
    /// Where the next entry is looked for.
    private(set) var index: Int
    /// Quotes and parentheses that do not fit, until they are taken.
    private var mistakes: [Diagnostic] = []
    /// More than any reader shows; a hostile file may hold one in every other byte.
    private static let most = 1_000

    init(_ source: Source, from start: Int) {
        self.source = source
        bytes = source.bytes
        end = source.count
        index = start
    }

    /// Hands over what was wrong with the entries read so far.
    mutating func takeMistakes() -> [Diagnostic] {
        defer { mistakes = [] }
        return mistakes
    }

    /// The next entry with anything in it; nil at the end.
    mutating func next() -> ZoneEntry? {
        while index < end {
            let isIndented = ASCII.isBlank(bytes[index])
            let tokens = readTokens()
            if !tokens.isEmpty { return ZoneEntry(isIndented: isIndented, tokens: tokens) }
        }
        return nil
    }

    /// Everything to the end of the line, or of the line on which the last parenthesis closes.
    private mutating func readTokens() -> [ZoneToken] {
        var tokens: [ZoneToken] = []
        var open: Int?
        while index < end {
            let byte = bytes[index]
            switch byte {
            case ASCII.lineFeed where open == nil:
                index += 1
                return tokens
            case UInt8(ascii: ";"):
                index = bytes.find(ASCII.lineFeed, in: index..<end) ?? end
            case UInt8(ascii: "("):
                // RFC 1035 knows no parentheses within parentheses; BIND counts them, others do not.
                if open == nil { open = index }
                index += 1
            case UInt8(ascii: ")"):
                if open == nil { report(DNSDiagnostics.closesNothing(place(index))) }
                open = nil
                index += 1
            case ASCII.quote: quoted().map { tokens.append($0) }
            case _ where ASCII.isSpace(byte): index += 1
            default: tokens.append(bare())
            }
        }
        if let open { report(DNSDiagnostics.unclosedParenthesis(place(open))) }
        return tokens
    }

    private mutating func quoted() -> ZoneToken? {
        let start = index
        index += 1
        while index < end, bytes[index] != ASCII.quote, bytes[index] != ASCII.lineFeed {
            index += bytes[index] == ASCII.backslash ? 2 : 1
        }
        guard index < end, bytes[index] == ASCII.quote else {
            index = min(index, end)
            report(ServerDiagnostics.unclosedQuote(place(start)))
            return nil
        }
        index += 1
        return ZoneToken(text: start + 1..<index - 1, span: start..<index, isQuoted: true)
    }

    private mutating func report(_ mistake: Diagnostic) {
        if mistakes.count < Self.most { mistakes.append(mistake) }
    }

    private mutating func bare() -> ZoneToken {
        let start = index
        while index < end, !Self.endsWord(bytes[index]) {
            index += bytes[index] == ASCII.backslash ? 2 : 1
        }
        index = min(index, end)
        return ZoneToken(text: start..<index, span: start..<index, isQuoted: false)
    }

    private static func endsWord(_ byte: UInt8) -> Bool {
        ASCII.isSpace(byte) || byte == UInt8(ascii: ";") || byte == UInt8(ascii: "(")
            || byte == UInt8(ascii: ")") || byte == ASCII.quote
    }

    private func place(_ offset: Int) -> Location { Location(source, offset..<offset + 1) }
}

/// Cuts an expression into tokens, one at a time, without copying.
///
/// Grammar: the language definition's "Syntax" section. Numbers and strings are only delimited here;
/// `LiteralDecoder` gives them their value.
struct Lexer {
    let bytes: [UInt8]
    private(set) var position = 0
    /// What went wrong with the last token, if it is `.invalid`.
    private(set) var fault: LexicalFault?

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Where the next token starts.
    var start: Int {
        var copy = self
        copy.skipBlank()
        return copy.position
    }

    /// The next token; at the end `.end`, again and again.
    mutating func next() -> Token {
        skipBlank()
        let start = position
        guard start < bytes.count else { return Token(kind: .end, start: start, end: start) }
        let byte = bytes[start]
        let kind: TokenKind
        if Self.isNameStart(byte) {
            kind = word()
        } else if Self.isDigit(byte) || (byte == UInt8(ascii: ".") && Self.isDigit(peek(1))) {
            kind = number()
        } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
            kind = text(.string, raw: false)
        } else if byte == UInt8(ascii: "`") {
            kind = quotedName()
        } else {
            kind = symbol(byte)
        }
        return Token(kind: kind, start: start, end: position)
    }

    // MARK: - Steps

    func peek(_ distance: Int) -> UInt8 {
        let index = position + distance
        return index < bytes.count ? bytes[index] : 0
    }

    mutating func advance(_ count: Int = 1) {
        position = min(position + count, bytes.count)
    }

    mutating func fail(_ reason: LexicalFault.Reason, _ span: Range<Int>) -> TokenKind {
        fault = LexicalFault(reason: reason, span: span)
        return .invalid
    }

    private mutating func skipBlank() {
        while position < bytes.count {
            switch bytes[position] {
            case 0x20, 0x09, 0x0A, 0x0C, 0x0D:
                position += 1
            case UInt8(ascii: "/") where peek(1) == UInt8(ascii: "/"):
                while position < bytes.count, bytes[position] != 0x0A { position += 1 }
            default:
                return
            }
        }
    }

    // MARK: - Words

    private mutating func word() -> TokenKind {
        let start = position
        if let literal = prefixedText() { return literal }
        while position < bytes.count, Self.isNamePart(bytes[position]) { position += 1 }
        return ReservedWords.kind(of: bytes[start..<position])
    }

    /// `b"…"`, `r"…"`, `br"…"`, in either case.
    private mutating func prefixedText() -> TokenKind? {
        var length = 0
        var kind = TokenKind.string
        var raw = false
        if bytes[position] | 0x20 == UInt8(ascii: "b") {
            kind = .bytes
            length = 1
        }
        if peek(length) | 0x20 == UInt8(ascii: "r") {
            raw = true
            length += 1
        }
        let quote = peek(length)
        guard length > 0, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            return nil
        }
        advance(length)
        return text(kind, raw: raw)
    }

    private mutating func quotedName() -> TokenKind {
        let start = position
        advance()
        while Self.isNamePart(peek(0)) || ".-/ ".utf8.contains(peek(0)) { advance() }
        guard peek(0) == UInt8(ascii: "`"), position > start + 1 else {
            let end = position
            while position < bytes.count, peek(0) != UInt8(ascii: "`"), peek(0) != 0x0A {
                advance()
            }
            advance()
            return fail(.quotedName, start..<end)
        }
        advance()
        return .quotedIdentifier
    }

    // MARK: - Character classes

    static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    static func isHexDigit(_ byte: UInt8) -> Bool {
        isDigit(byte) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x66)
    }

    static func isNameStart(_ byte: UInt8) -> Bool {
        (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || byte == UInt8(ascii: "_")
    }

    static func isNamePart(_ byte: UInt8) -> Bool { isNameStart(byte) || isDigit(byte) }
}

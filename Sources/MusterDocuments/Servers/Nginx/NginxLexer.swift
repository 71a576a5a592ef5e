import MusterSource

/// Cuts nginx configuration into tokens, by the rules of nginx's `ngx_conf_read_token`.
///
/// A quote counts only at a word's start; `#` likewise. Within a bare word a `{` after `$` belongs to a
/// variable, and `}` is an ordinary byte.
struct NginxLexer {
    private let bytes: UnsafeBufferPointer<UInt8>
    /// Where the next token is looked for.
    private(set) var index: Int

    init(_ source: Source) {
        bytes = source.bytes
        index = SourceLines.textStart(source)
    }

    /// The next token; `.end` for ever at the end.
    mutating func next() -> NginxToken {
        skipSpace()
        guard index < bytes.count else { return .end }
        let start = index
        switch bytes[start] {
        case UInt8(ascii: ";"):
            index += 1
            return .semicolon(start)
        case UInt8(ascii: "{"):
            index += 1
            return .open(start)
        case UInt8(ascii: "}"):
            index += 1
            return .close(start)
        case ASCII.quote, ASCII.apostrophe: return quoted()
        default: return bare()
        }
    }

    /// Whether a word ended by a quote may end here: nginx wants a space, `;`, `{` or `)`.
    var isAtWordEnd: Bool {
        guard index < bytes.count else { return true }
        let byte = bytes[index]
        return ASCII.isSpace(byte) || byte == UInt8(ascii: ";") || byte == UInt8(ascii: "{")
            || byte == UInt8(ascii: ")")
    }

    /// Skips the body of a Lua block whose `{` has just been read; false if it is never closed.
    ///
    /// The offset behind it is the one behind its `}`.
    mutating func skipLuaBody() -> Bool {
        var body = LuaBody(bytes, from: index)
        guard let end = body.end() else {
            index = bytes.count
            return false
        }
        index = end
        return true
    }

    private mutating func skipSpace() {
        while index < bytes.count {
            if bytes[index] == ASCII.hash {
                index = bytes.find(ASCII.lineFeed, in: index..<bytes.count) ?? bytes.count
            } else if ASCII.isSpace(bytes[index]) {
                index += 1
            } else {
                return
            }
        }
    }

    private mutating func quoted() -> NginxToken {
        let start = index
        let quote = bytes[start]
        var end = start + 1
        while end < bytes.count, bytes[end] != quote {
            end += bytes[end] == ASCII.backslash ? 2 : 1
        }
        guard end < bytes.count else {
            index = bytes.count
            return .unclosedQuote(start)
        }
        index = end + 1
        return .word(word(text: start + 1..<end, span: start..<index, isQuoted: true))
    }

    private mutating func bare() -> NginxToken {
        let start = index
        var afterDollar = false
        while index < bytes.count {
            let byte = bytes[index]
            if ASCII.isSpace(byte) || byte == UInt8(ascii: ";") { break }
            if byte == UInt8(ascii: "{"), !afterDollar { break }
            afterDollar = byte == UInt8(ascii: "$")
            index = min(index + (byte == ASCII.backslash ? 2 : 1), bytes.count)
        }
        return .word(word(text: start..<index, span: start..<index, isQuoted: false))
    }

    /// Decodes the escapes nginx knows; a backslash before anything else stays.
    private func word(text: Range<Int>, span: Range<Int>, isQuoted: Bool) -> NginxToken.Word {
        var decoded: [UInt8] = []
        decoded.reserveCapacity(text.count)
        var offset = text.lowerBound
        while offset < text.upperBound {
            var byte = bytes[offset]
            if byte == ASCII.backslash, offset + 1 < text.upperBound,
                let meant = Self.escape(bytes[offset + 1])
            {
                byte = meant
                offset += 1
            }
            decoded.append(byte)
            offset += 1
        }
        return NginxToken.Word(bytes: decoded, text: text, span: span, isQuoted: isQuoted)
    }

    private static func escape(_ byte: UInt8) -> UInt8? {
        switch byte {
        case ASCII.quote, ASCII.apostrophe, ASCII.backslash: byte
        case UInt8(ascii: "t"): ASCII.tab
        case UInt8(ascii: "r"): ASCII.carriageReturn
        case UInt8(ascii: "n"): ASCII.lineFeed
        default: nil
        }
    }
}

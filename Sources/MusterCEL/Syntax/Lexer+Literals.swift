extension Lexer {
    /// An integer, unsigned integer or double; the position is on a digit or on `.` before a digit.
    mutating func number() -> TokenKind {
        let start = position
        var kind = TokenKind.int
        if peek(0) == UInt8(ascii: "0"), peek(1) | 0x20 == UInt8(ascii: "x") {
            advance(2)
            guard Self.isHexDigit(peek(0)) else { return badNumber(from: start) }
            while Self.isHexDigit(peek(0)) { advance() }
        } else {
            skipDigits()
            if peek(0) == UInt8(ascii: "."), Self.isDigit(peek(1)) {
                advance()
                skipDigits()
                kind = .double
            }
            if skipExponent() { kind = .double }
        }
        if kind == .int, peek(0) | 0x20 == UInt8(ascii: "u") {
            advance()
            kind = .uint
        }
        return Self.isNamePart(peek(0)) ? badNumber(from: start) : kind
    }

    private mutating func skipDigits() {
        while Self.isDigit(peek(0)) { advance() }
    }

    private mutating func skipExponent() -> Bool {
        guard peek(0) | 0x20 == UInt8(ascii: "e") else { return false }
        let signed = peek(1) == UInt8(ascii: "+") || peek(1) == UInt8(ascii: "-")
        guard Self.isDigit(peek(signed ? 2 : 1)) else { return false }
        advance(signed ? 2 : 1)
        skipDigits()
        return true
    }

    private mutating func badNumber(from start: Int) -> TokenKind {
        while Self.isNamePart(peek(0)) { advance() }
        return fail(.number, start..<position)
    }

    /// A string or bytes literal; the position is on its first quote.
    mutating func text(_ kind: TokenKind, raw: Bool) -> TokenKind {
        let start = position
        let quote = peek(0)
        let triple = peek(1) == quote && peek(2) == quote
        advance(triple ? 3 : 1)
        while position < bytes.count {
            let byte = bytes[position]
            if byte == quote {
                guard triple else {
                    advance()
                    return kind
                }
                if peek(1) == quote, peek(2) == quote {
                    advance(3)
                    return kind
                }
            } else if byte == UInt8(ascii: "\\"), !raw {
                advance()
            } else if !triple, byte == 0x0A || byte == 0x0D {
                break
            }
            advance()
        }
        // Where it was meant to end is anyone's guess: nothing behind it is read.
        advance(bytes.count - position)
        return fail(.openString, start..<min(start + (triple ? 3 : 1), bytes.count))
    }

    /// A token of punctuation.
    mutating func symbol(_ byte: UInt8) -> TokenKind {
        let second = peek(1)
        switch (byte, second) {
        case (UInt8(ascii: "="), UInt8(ascii: "=")): return pair(.equals)
        case (UInt8(ascii: "!"), UInt8(ascii: "=")): return pair(.notEquals)
        case (UInt8(ascii: "<"), UInt8(ascii: "=")): return pair(.lessEquals)
        case (UInt8(ascii: ">"), UInt8(ascii: "=")): return pair(.greaterEquals)
        case (UInt8(ascii: "&"), UInt8(ascii: "&")): return pair(.and)
        case (UInt8(ascii: "|"), UInt8(ascii: "|")): return pair(.or)
        default: break
        }
        if let kind = Self.single(byte) {
            advance()
            return kind
        }
        let start = position
        advance()
        while peek(0) & 0xC0 == 0x80 { advance() }
        return fail(.character, start..<position)
    }

    private mutating func pair(_ kind: TokenKind) -> TokenKind {
        advance(2)
        return kind
    }

    private static func single(_ byte: UInt8) -> TokenKind? {
        switch byte {
        case UInt8(ascii: "("): .leftParenthesis
        case UInt8(ascii: ")"): .rightParenthesis
        case UInt8(ascii: "["): .leftBracket
        case UInt8(ascii: "]"): .rightBracket
        case UInt8(ascii: "{"): .leftBrace
        case UInt8(ascii: "}"): .rightBrace
        case UInt8(ascii: "."): .dot
        case UInt8(ascii: ","): .comma
        case UInt8(ascii: ":"): .colon
        case UInt8(ascii: "?"): .question
        case UInt8(ascii: "+"): .plus
        case UInt8(ascii: "-"): .minus
        case UInt8(ascii: "*"): .star
        case UInt8(ascii: "/"): .slash
        case UInt8(ascii: "%"): .percent
        case UInt8(ascii: "!"): .not
        case UInt8(ascii: "<"): .less
        case UInt8(ascii: ">"): .greater
        default: nil
        }
    }
}

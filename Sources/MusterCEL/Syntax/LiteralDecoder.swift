/// Turns the text of a literal token into its value.
///
/// Escapes: the language definition's "String and Bytes Values". In a string `\x` and octal escapes are code
/// points, in bytes they are octets; `\u` and `\U` do not exist in bytes.
struct LiteralDecoder {
    /// An escape that means nothing, with its byte range in the expression.
    struct BadEscape: Error {
        let span: Range<Int>
    }

    let bytes: [UInt8]

    /// The value of a string or bytes token.
    func text(_ token: Token) throws(BadEscape) -> [UInt8] {
        var start = token.start
        var raw = false
        while bytes[start] != UInt8(ascii: "\""), bytes[start] != UInt8(ascii: "'") {
            if bytes[start] | 0x20 == UInt8(ascii: "r") { raw = true }
            start += 1
        }
        let quote = bytes[start]
        let triple =
            token.end - start >= 6 && bytes[start + 1] == quote && bytes[start + 2] == quote
        let content = triple ? (start + 3)..<(token.end - 3) : (start + 1)..<(token.end - 1)
        guard !raw, bytes[content].contains(UInt8(ascii: "\\")) else {
            return Array(bytes[content])
        }
        return try unescape(content, octets: token.kind == .bytes)
    }

    private func unescape(_ content: Range<Int>, octets: Bool) throws(BadEscape) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(content.count)
        var index = content.lowerBound
        while index < content.upperBound {
            guard bytes[index] == UInt8(ascii: "\\") else {
                result.append(bytes[index])
                index += 1
                continue
            }
            let start = index
            let letter = bytes[index + 1]
            index += 2
            if let simple = Self.simple(letter) {
                result.append(simple)
                continue
            }
            let value = try code(
                letter, from: start, &index, limit: content.upperBound, octets: octets)
            if octets {
                result.append(UInt8(truncatingIfNeeded: value))
            } else if let scalar = Unicode.Scalar(value) {
                result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            } else {
                throw BadEscape(span: start..<index)
            }
        }
        return result
    }

    /// The value of a numeric escape; `index` moves behind it.
    private func code(
        _ letter: UInt8, from start: Int, _ index: inout Int, limit: Int, octets: Bool
    ) throws(BadEscape) -> UInt32 {
        let digits: Int
        var radix: UInt32 = 16
        switch letter {
        case UInt8(ascii: "x"), UInt8(ascii: "X"): digits = 2
        case UInt8(ascii: "u") where !octets: digits = 4
        case UInt8(ascii: "U") where !octets: digits = 8
        case 0x30...0x33:
            digits = 3
            radix = 8
            index -= 1
        default:
            throw BadEscape(span: start..<min(index + continuationBytes(at: index), limit))
        }
        var value: UInt32 = 0
        for _ in 0..<digits {
            guard index < limit, let digit = Self.digit(bytes[index]), digit < radix else {
                throw BadEscape(span: start..<index)
            }
            value = value &* radix &+ digit
            index += 1
        }
        return value
    }

    private func continuationBytes(at index: Int) -> Int {
        var count = 0
        while index + count < bytes.count, bytes[index + count] & 0xC0 == 0x80 { count += 1 }
        return count
    }

    private static func digit(_ byte: UInt8) -> UInt32? {
        switch byte {
        case 0x30...0x39: UInt32(byte) - 0x30
        case 0x41...0x46: UInt32(byte) - 0x41 + 10
        case 0x61...0x66: UInt32(byte) - 0x61 + 10
        default: nil
        }
    }

    private static func simple(_ letter: UInt8) -> UInt8? {
        switch letter {
        case UInt8(ascii: "a"): 0x07
        case UInt8(ascii: "b"): 0x08
        case UInt8(ascii: "f"): 0x0C
        case UInt8(ascii: "n"): 0x0A
        case UInt8(ascii: "r"): 0x0D
        case UInt8(ascii: "t"): 0x09
        case UInt8(ascii: "v"): 0x0B
        case UInt8(ascii: "\\"), UInt8(ascii: "?"), UInt8(ascii: "\""), UInt8(ascii: "'"),
            UInt8(ascii: "`"):
            letter
        default: nil
        }
    }
}

/// Reads the exec form of an instruction: a JSON list of strings (RFC 8259).
enum DockerfileList {
    /// Each string with the part it stands in; nil if the text is anything else.
    static func parse(_ text: JoinedText, _ part: Range<Int>) -> [(
        part: Range<Int>, value: [UInt8]
    )]? {
        let bytes = text.bytes
        let part = text.trimmed(part)
        guard let last = part.last, part.count > 1, bytes[part.lowerBound] == UInt8(ascii: "["),
            bytes[last] == UInt8(ascii: "]")
        else { return nil }
        var strings: [(part: Range<Int>, value: [UInt8])] = []
        var index = text.trimmed(part.lowerBound + 1..<last).lowerBound
        if index == last { return strings }
        while true {
            guard let string = string(bytes, index..<last) else { return nil }
            strings.append(string)
            index = text.trimmed(string.part.upperBound..<last).lowerBound
            if index >= last { return strings }
            guard bytes[index] == UInt8(ascii: ",") else { return nil }
            index += 1
            while index < last, ASCII.isSpace(bytes[index]) { index += 1 }
        }
    }

    private static func string(
        _ bytes: [UInt8], _ range: Range<Int>
    ) -> (part: Range<Int>, value: [UInt8])? {
        guard let start = range.first, bytes[start] == ASCII.quote else { return nil }
        var value: [UInt8] = []
        var index = start + 1
        while index < range.upperBound, bytes[index] != ASCII.quote {
            guard bytes[index] >= 0x20 else { return nil }
            if bytes[index] == ASCII.backslash {
                guard let count = unescape(bytes, index + 1..<range.upperBound, into: &value) else {
                    return nil
                }
                index += count + 1
            } else {
                value.append(bytes[index])
                index += 1
            }
        }
        return index < range.upperBound ? (start..<index + 1, value) : nil
    }

    /// Decodes what follows a backslash; the number of bytes it took.
    private static func unescape(
        _ bytes: [UInt8], _ range: Range<Int>, into value: inout [UInt8]
    ) -> Int? {
        guard let first = range.first.map({ bytes[$0] }) else { return nil }
        switch first {
        case ASCII.quote, ASCII.backslash, UInt8(ascii: "/"): value.append(first)
        case UInt8(ascii: "b"): value.append(0x08)
        case UInt8(ascii: "f"): value.append(0x0C)
        case UInt8(ascii: "n"): value.append(0x0A)
        case UInt8(ascii: "r"): value.append(0x0D)
        case UInt8(ascii: "t"): value.append(0x09)
        case UInt8(ascii: "u"):
            let digits = bytes[range].dropFirst().prefix(4)
            let number = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
            guard digits.count == 4, let scalar = number.flatMap({ Unicode.Scalar($0) }) else {
                return nil
            }
            value += Array(String(Character(scalar)).utf8)
            return 5
        default: return nil
        }
        return 1
    }
}

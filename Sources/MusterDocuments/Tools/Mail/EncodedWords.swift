/// Decodes the encoded words of an unfolded text (RFC 2047): `=?charset?Q?text?=`.
///
/// Words of other character sets than UTF-8, US-ASCII and ISO-8859-1, and what is no proper word, stay as they are.
struct EncodedWords {
    private let text: [UInt8]

    init(_ text: [UInt8]) { self.text = text }

    /// The text with its words decoded; white space between two of them is no part of it (section 6.2).
    func decoded() -> [UInt8] {
        var result: [UInt8] = []
        /// Where the plain text since the last word begins in `result`, if it is white space only.
        var blanksStart: Int?
        var index = 0
        while index < text.count {
            if let (word, end) = word(at: index) {
                if let start = blanksStart { result.removeSubrange(start...) }
                result += word
                blanksStart = result.count
                index = end
            } else {
                if !ASCII.isBlank(text[index]) { blanksStart = nil }
                result.append(text[index])
                index += 1
            }
        }
        return Array(String(decoding: result, as: UTF8.self).utf8)
    }

    /// The bytes in UTF-8 of the word that begins here, and where it ends.
    private func word(at start: Int) -> ([UInt8], Int)? {
        guard text[start...].starts(with: [0x3D, 0x3F]) else { return nil }
        // Section 2: a word has at most 75 characters; more are read, but not without end.
        let limit = min(text.count, start + 998)
        var marks: [Int] = []
        var index = start + 2
        while index < limit, marks.count < 3 {
            if text[index] == 0x3F { marks.append(index) }
            if ASCII.isSpace(text[index]) { return nil }
            index += 1
        }
        guard marks.count == 3, marks[2] + 1 < limit, text[marks[2] + 1] == 0x3D else {
            return nil
        }
        let content = text[marks[0] + 3..<max(marks[0] + 3, marks[2])]
        guard marks[1] == marks[0] + 2, let isLatin = isLatin(text[start + 2..<marks[0]]),
            let bytes = decode(content, by: ASCII.lowered(text[marks[0] + 1]))
        else { return nil }
        let word =
            isLatin
            ? bytes.flatMap { $0 < 0x80 ? [$0] : [0xC0 | $0 >> 6, 0x80 | $0 & 0x3F] } : bytes
        return (word, marks[2] + 2)
    }

    /// Whether a byte is a character; nil for a character set that is not known.
    private func isLatin(_ name: ArraySlice<UInt8>) -> Bool? {
        let set = name.prefix { $0 != UInt8(ascii: "*") }.map { ASCII.lowered($0) }
        if set.elementsEqual("iso-8859-1".utf8) { return true }
        return set.elementsEqual("utf-8".utf8) || set.elementsEqual("us-ascii".utf8) ? false : nil
    }

    private func decode(_ content: ArraySlice<UInt8>, by encoding: UInt8) -> [UInt8]? {
        switch encoding {
        case UInt8(ascii: "b"):
            var decoder = Base64Decoder()
            for byte in content where !decoder.take(byte) { return nil }
            return decoder.isComplete ? decoder.bytes : nil
        case UInt8(ascii: "q"): return quoted(content)
        default: return nil
        }
    }

    private func quoted(_ content: ArraySlice<UInt8>) -> [UInt8]? {
        var result: [UInt8] = []
        var index = content.startIndex
        while index < content.endIndex {
            let byte = content[index]
            index += 1
            if byte == UInt8(ascii: "_") {
                result.append(ASCII.space)
            } else if byte == UInt8(ascii: "=") {
                guard content.endIndex - index >= 2, let high = digit(content[index]),
                    let low = digit(content[index + 1])
                else { return nil }
                result.append(high << 4 | low)
                index += 2
            } else {
                result.append(byte)
            }
        }
        return result
    }

    private func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x41 + 10
        case 0x61...0x66: byte - 0x61 + 10
        default: nil
        }
    }
}

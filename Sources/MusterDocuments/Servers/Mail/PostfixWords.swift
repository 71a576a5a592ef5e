import MusterSource

/// Splits a logical line of Postfix at separators, leaving what stands in balanced braces together.
///
/// A word is the ranges it stands in: more than one where braces reach over several lines.
enum PostfixWords {
    /// The words; an unclosed brace takes the rest of the text.
    static func split(
        _ pieces: [Range<Int>], _ bytes: UnsafeBufferPointer<UInt8>,
        isSeparator: (UInt8) -> Bool
    ) -> [[Range<Int>]] {
        var words: [[Range<Int>]] = []
        var word: [Range<Int>] = []
        var depth = 0
        for piece in pieces where !piece.isEmpty {
            var start = depth > 0 ? piece.lowerBound : nil
            for index in piece {
                let byte = bytes[index]
                if depth == 0, isSeparator(byte) {
                    if let start { words.append(word + [start..<index]) }
                    (start, word) = (nil, [])
                    continue
                }
                if start == nil { start = index }
                if byte == UInt8(ascii: "{") { depth += 1 }
                if byte == UInt8(ascii: "}"), depth > 0 { depth -= 1 }
            }
            guard let start else { continue }
            word.append(start..<piece.upperBound)
            if depth == 0 {
                words.append(word)
                word = []
            }
        }
        return word.isEmpty ? words : words + [word]
    }

    /// From a word's first byte to its last, the breaks between included.
    static func span(_ parts: [Range<Int>]) -> Range<Int> {
        guard let first = parts.first, let last = parts.last else { return 0..<0 }
        return first.lowerBound..<last.upperBound
    }

    /// A word's text, its lines joined with a space.
    static func makeText(
        _ parts: [Range<Int>], span: Range<Int>, _ builder: DocumentBuilder,
        flags: Node.Flags = []
    ) -> Node {
        if parts.count == 1 {
            return builder.makeString(slice: parts[0], span: span, flags: flags)
        }
        let bytes = builder.sources[0].bytes
        let text = parts.map { bytes[$0] }.joined(separator: [ASCII.space])
        return builder.makeString(bytes: Array(text), span: span, flags: flags)
    }
}

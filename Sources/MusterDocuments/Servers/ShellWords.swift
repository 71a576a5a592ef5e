import MusterSource

/// Splits a line into words the way OpenSSH's argv_split does: single and double quotes, which may
/// stand within a word, backslash before a quote, a backslash or (outside quotes) a space, and `#` at
/// a word's start for the end of the line.
struct ShellWords {
    /// One word.
    struct Word {
        /// Without quotes and escapes.
        let bytes: [UInt8]
        /// What the source holds, the outer quotes left out if the whole word stands in them.
        let text: Range<Int>
        /// What the source holds.
        let span: Range<Int>
    }

    private let source: UnsafeBufferPointer<UInt8>
    private var rest: Range<Int>
    /// The opening quote that is never closed, once the words have been read.
    private(set) var unclosedQuote: Range<Int>?

    init(_ source: Source, _ range: Range<Int>) {
        self.source = source.bytes
        rest = range
    }

    /// The next word, or nil at the end, at a comment or at a quote that is not closed.
    mutating func next() -> Word? {
        let start = source.skipBlanks(rest)
        guard start < rest.upperBound, source[start] != ASCII.hash else { return nil }
        var index = start
        var open: Int?
        var word: [UInt8] = []
        while index < rest.upperBound {
            let byte = source[index]
            if open == nil, ASCII.isBlank(byte) { break }
            if byte == ASCII.backslash, index + 1 < rest.upperBound,
                Self.isEscapable(source[index + 1], inQuotes: open != nil)
            {
                word.append(source[index + 1])
                index += 1
            } else if let quote = open, byte == source[quote] {
                open = nil
            } else if open == nil, byte == ASCII.quote || byte == ASCII.apostrophe {
                open = index
            } else {
                word.append(byte)
            }
            index += 1
        }
        rest = index..<rest.upperBound
        if let open {
            unclosedQuote = open..<open + 1
            return nil
        }
        let isQuoted = index - start == word.count + 2 && source[start] != word.first
        let text = isQuoted ? start + 1..<index - 1 : start..<index
        return Word(bytes: word, text: text, span: start..<index)
    }

    private static func isEscapable(_ byte: UInt8, inQuotes: Bool) -> Bool {
        byte == ASCII.quote || byte == ASCII.apostrophe || byte == ASCII.backslash
            || (byte == ASCII.space && !inQuotes)
    }
}

/// Splits arguments the way httpd's `ap_getword_conf` does.
///
/// A word is what stands in quotes, or everything up to white space; a backslash before the quote or
/// another backslash takes that byte as it is. A quote within a word is an ordinary byte, and the byte
/// behind a closing quote begins a new word.
struct ApacheWords {
    /// One word.
    struct Word {
        let bytes: [UInt8]
        /// What stands between the quotes.
        let inside: Range<Int>
        let whole: Range<Int>
    }

    private let text: [UInt8]
    private(set) var rest: Range<Int>
    /// The opening quote of the last word if it is never closed.
    private(set) var unclosedQuote: Range<Int>?

    init(_ text: [UInt8], _ range: Range<Int>) {
        self.text = text
        rest = range
    }

    /// The next word, or nil at the end or at a quote that is not closed.
    mutating func next() -> Word? {
        var start = rest.lowerBound
        while start < rest.upperBound, ASCII.isSpace(text[start]) { start += 1 }
        guard start < rest.upperBound else { return nil }
        let isQuoted = text[start] == ASCII.quote || text[start] == ASCII.apostrophe
        let quote = isQuoted ? text[start] : nil
        var index = isQuoted ? start + 1 : start
        let inside = index
        var bytes: [UInt8] = []
        while index < rest.upperBound {
            let byte = text[index]
            if let quote { if byte == quote { break } } else if ASCII.isSpace(byte) { break }
            if byte == ASCII.backslash, index + 1 < rest.upperBound,
                text[index + 1] == ASCII.backslash || text[index + 1] == quote
            {
                index += 1
            }
            bytes.append(text[index])
            index += 1
        }
        let end = index
        if isQuoted {
            guard index < rest.upperBound else {
                unclosedQuote = start..<start + 1
                return nil
            }
            index += 1
        }
        rest = index..<rest.upperBound
        return Word(bytes: bytes, inside: inside..<end, whole: start..<index)
    }
}

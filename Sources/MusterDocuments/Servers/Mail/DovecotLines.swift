import MusterSource

/// Steps through the logical lines of a Dovecot configuration, by the rules of its config-parser.c.
///
/// `#` outside quotes starts a comment; a backslash at a line's end joins the next line with one space.
/// Where that is empty or a comment, Dovecot forgets what stands before it, without a word.
struct DovecotLines {
    private let file: ReadingFile
    private var lines: SourceLines
    /// Backslashes that join nothing.
    private(set) var danglingBackslashes: [Range<Int>] = []
    /// Comments that start in the middle of a word.
    private(set) var ambiguousHashes: [Range<Int>] = []

    init(_ file: ReadingFile) {
        self.file = file
        lines = SourceLines(file.source)
    }

    /// The next line that says something, without comment and blanks at its ends.
    mutating func next() -> JoinedLine? {
        var joined = JoinedLine(file)
        var backslash: Range<Int>?
        while let line = lines.next() {
            let text = withoutComment(file.bytes.trimmed(line))
            guard let last = text.last else {
                if let backslash { danglingBackslashes.append(backslash) }
                (joined, backslash) = (JoinedLine(file), nil)
                continue
            }
            guard file.bytes[last] == ASCII.backslash else {
                joined.append(text)
                return joined
            }
            backslash = last..<last + 1
            let part = file.bytes.trimmed(text.lowerBound..<last)
            joined.append(part)
            joined.append(ASCII.space, at: last)
        }
        if let backslash { danglingBackslashes.append(backslash) }
        return nil
    }

    private mutating func withoutComment(_ text: Range<Int>) -> Range<Int> {
        let bytes = file.bytes
        var index = text.lowerBound
        while index < text.upperBound {
            let byte = bytes[index]
            if byte == ASCII.quote || byte == ASCII.apostrophe {
                index += 1
                while index < text.upperBound, bytes[index] != byte {
                    index += bytes[index] == ASCII.backslash ? 2 : 1
                }
            } else if byte == ASCII.hash {
                if index > text.lowerBound, !ASCII.isBlank(bytes[index - 1]) {
                    ambiguousHashes.append(index..<index + 1)
                }
                return bytes.trimmed(text.lowerBound..<index)
            }
            index += 1
        }
        return text
    }
}

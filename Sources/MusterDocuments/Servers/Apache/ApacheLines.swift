import MusterSource

/// Steps through the logical lines of an Apache configuration.
///
/// A backslash as the last byte of a line, that of a comment included, joins the next line to it, with
/// nothing in between.
struct ApacheLines {
    private let file: ReadingFile
    private var lines: SourceLines
    /// The backslash at the end of the file that joins nothing.
    private(set) var danglingBackslash: Range<Int>?

    init(_ file: ReadingFile) {
        self.file = file
        lines = SourceLines(file.source)
    }

    /// The next line that is neither empty nor a comment.
    mutating func next() -> JoinedLine? {
        while let first = lines.next() {
            let line = join(first)
            let text = line.trimmed(0..<line.text.count)
            if let start = text.first, line.text[start] != ASCII.hash { return line }
        }
        return nil
    }

    private mutating func join(_ first: Range<Int>) -> JoinedLine {
        var line = JoinedLine(file)
        var part = first
        while let last = part.last, file.bytes[last] == ASCII.backslash {
            line.append(part.lowerBound..<last)
            guard let following = lines.next() else {
                danglingBackslash = last..<last + 1
                return line
            }
            part = following
        }
        line.append(part)
        return line
    }
}

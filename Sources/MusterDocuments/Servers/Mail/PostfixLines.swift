import MusterSource

/// Steps through the logical lines of a Postfix configuration (postconf(5)).
///
/// A line that starts with white space continues the one before it; empty lines and lines whose first
/// text is `#` are left out, also in between. `#` behind other text is no comment.
struct PostfixLines {
    private let source: Source
    private let bytes: UnsafeBufferPointer<UInt8>
    private var lines: SourceLines
    private var waiting: Range<Int>?
    private var isWaitingIndented = false

    init(_ source: Source) {
        self.source = source
        bytes = source.bytes
        lines = SourceLines(source)
    }

    /// The next logical line as the physical lines it is made of, each without the blanks at its ends.
    ///
    /// A line that continues nothing is told to `stray` and left out, as Postfix leaves it out.
    mutating func next(stray: (Range<Int>) -> Void) -> [Range<Int>]? {
        var pieces: [Range<Int>] = []
        while let piece = take() {
            if isWaitingIndented {
                if pieces.isEmpty { stray(piece) } else { pieces.append(piece) }
            } else if pieces.isEmpty {
                pieces.append(piece)
            } else {
                waiting = piece
                return pieces
            }
        }
        return pieces.isEmpty ? nil : pieces
    }

    /// The next line that says something.
    private mutating func take() -> Range<Int>? {
        if let piece = waiting {
            waiting = nil
            return piece
        }
        while let line = lines.next() {
            let text = bytes.trimmed(line)
            guard let first = text.first, bytes[first] != ASCII.hash else { continue }
            isWaitingIndented = text.lowerBound > line.lowerBound
            return text
        }
        return nil
    }
}

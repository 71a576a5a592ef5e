/// The line a location starts on, cut to a readable width, and where the location lies within it.
public struct Snippet: Equatable, Sendable {
    /// The line number, from 1.
    public let line: Int
    /// The column of the location in the whole line, from 1.
    public let column: Int
    /// What stands left of the marked part, `…` first where the line was cut; tabs and control characters are shown
    /// as one space or `·`.
    public let before: String
    /// The marked part; empty if the place is between characters.
    public let marked: String
    /// What stands right of it, `…` last where the line was cut.
    public let after: String

    /// Whether the line holds a secret, so that `text` is not the line's.
    public let isWithheld: Bool

    /// What stands for a line that holds a secret.
    public static let withheld = "(line withheld: it holds a secret)"

    /// How far around the shown part of a long line a secret may begin or end.
    static let margin = 1024

    /// Cuts the line of `location` to at most `width` scalars around the marked part.
    public init(_ location: Location, width: Int = 100) {
        let start = location.start
        line = start.line
        column = start.column
        let lineRange = location.source.lineRange(start.line) ?? location.range
        let window = Self.window(
            lineRange, around: location.range, width: max(20, width), in: location.source)
        let first = max(lineRange.lowerBound, window.lowerBound - Self.margin)
        let last = min(lineRange.upperBound, window.upperBound + Self.margin)
        guard !location.source.holdsSecret(shown: window, of: first..<max(first, last)) else {
            isWithheld = true
            (before, marked, after) = ("", "", Self.withheld)
            return
        }
        isWithheld = false
        (before, marked, after) = Self.shown(window, of: lineRange, marking: location)
    }

    /// The line's text, or a window of it.
    public var text: String { before + marked + after }

    /// Scalars of `text` before the marked part.
    public var markStart: Int { before.unicodeScalars.count }

    /// Scalars of `text` in the marked part; at least 1.
    public var markLength: Int { max(1, marked.unicodeScalars.count) }

    /// The window of the line in three parts, `…` where it was cut.
    private static func shown(
        _ window: Range<Int>, of line: Range<Int>, marking location: Location
    ) -> (before: String, marked: String, after: String) {
        let source = location.source
        let mark = location.range
        let start = min(max(window.lowerBound, mark.lowerBound), window.upperBound)
        let end = max(start, min(mark.upperBound, window.upperBound))
        let isPlain = isPlain(source, window)
        let before = shown(source, window.lowerBound..<start, isPlain)
        let after = shown(source, end..<window.upperBound, isPlain)
        return (
            window.lowerBound > line.lowerBound ? "…" + before : before,
            shown(source, start..<end, isPlain),
            window.upperBound < line.upperBound ? after + "…" : after
        )
    }

    private static func window(
        _ line: Range<Int>, around mark: Range<Int>, width: Int, in source: Source
    ) -> Range<Int> {
        guard line.count > width else { return line }
        var start = max(line.lowerBound, min(mark.lowerBound, line.upperBound) - width / 3)
        while start > line.lowerBound, source.bytes[start] & 0xC0 == 0x80 { start -= 1 }
        var end = min(line.upperBound, start + width)
        while end < line.upperBound, source.bytes[end] & 0xC0 == 0x80 { end += 1 }
        return start..<end
    }

    /// Whether a range holds printable ASCII alone.
    private static func isPlain(_ source: Source, _ range: Range<Int>) -> Bool {
        // Without an early exit the loop is done many bytes at a time.
        var odd: UInt8 = 0
        for byte in source.bytes[range.clamped(to: 0..<source.count)] {
            odd |= byte &- 0x20 >= 0x5F ? 1 : 0
        }
        return odd == 0
    }

    /// Terminal escapes, bidi controls and tabs in evidence must not move the caret or repaint the screen.
    private static func shown(_ source: Source, _ range: Range<Int>, _ isPlain: Bool) -> String {
        if range.isEmpty { return "" }
        let text = source.text(range)
        return isPlain ? text : ShownText.of(text)
    }
}

/// The line a location starts on, cut to a readable width, and where the location lies within it.
public struct Snippet: Equatable, Sendable {
    /// The line number, from 1.
    public let line: Int
    /// The column of the location in the whole line, from 1.
    public let column: Int
    /// The line's text, or a window of it; tabs and control characters are shown as one space or `·`.
    public let text: String
    /// Scalars of `text` before the marked part.
    public let markStart: Int
    /// Scalars of `text` in the marked part; at least 1.
    public let markLength: Int

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
            text = Self.withheld
            markStart = 0
            markLength = 1
            return
        }
        isWithheld = false
        let shown = Self.shown(window, of: lineRange, marking: location)
        (text, markStart, markLength) = (shown.text, shown.markStart, shown.markLength)
    }

    /// The window of the line, `…` where it was cut, and the scalars before and in its mark.
    private static func shown(
        _ window: Range<Int>, of line: Range<Int>, marking location: Location
    ) -> (text: String, markStart: Int, markLength: Int) {
        let source = location.source
        let lead = window.lowerBound > line.lowerBound ? "…" : ""
        let tail = window.upperBound < line.upperBound ? "…" : ""
        let mark = location.range
        let start = max(window.lowerBound, mark.lowerBound)
        let end = min(max(mark.upperBound, mark.lowerBound), line.upperBound)
        if start <= window.upperBound, let plain = plain(source, window) {
            // Scalars and bytes count the same.
            let length = min(end, window.upperBound) - mark.lowerBound
            return (
                lead.isEmpty && tail.isEmpty ? plain : lead + plain + tail,
                lead.unicodeScalars.count + start - window.lowerBound, max(1, length)
            )
        }
        let before = shown(source, window.lowerBound..<start)
        let marked = shown(
            source, mark.lowerBound..<max(mark.lowerBound, min(end, window.upperBound)))
        let after = shown(
            source, min(max(end, window.lowerBound), window.upperBound)..<window.upperBound)
        return (
            lead + before + marked + after + tail,
            lead.unicodeScalars.count + before.unicodeScalars.count,
            max(1, marked.unicodeScalars.count)
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

    /// The text of a range that holds printable ASCII alone, else nil.
    private static func plain(_ source: Source, _ range: Range<Int>) -> String? {
        let slice = UnsafeBufferPointer(rebasing: source.bytes[range.clamped(to: 0..<source.count)])
        guard isPlain(slice) else { return nil }
        return String(decoding: slice, as: UTF8.self)
    }

    private static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        // Without an early exit the loop is done many bytes at a time.
        var odd: UInt8 = 0
        for byte in bytes { odd |= byte &- 0x20 >= 0x5F ? 1 : 0 }
        return odd == 0
    }

    /// Terminal escapes, bidi controls and tabs in evidence must not move the caret or repaint the screen.
    private static func shown(_ source: Source, _ range: Range<Int>) -> String {
        let range = range.clamped(to: 0..<source.count)
        if let plain = plain(source, range) { return plain }
        let slice = UnsafeBufferPointer(rebasing: source.bytes[range])
        return ShownText.of(String(decoding: slice, as: UTF8.self))
    }
}

/// A byte range of a source: what a value, a mistake or a proof points at.
public struct Location: Sendable {
    /// The source pointed into.
    public let source: Source
    /// Byte offsets from the start of the source; may be empty, never beyond the end.
    public let range: Range<Int>

    /// Points at `range` of `source`, clamped to it.
    public init(_ source: Source, _ range: Range<Int>) {
        self.source = source
        self.range = range.clamped(to: 0..<source.count)
    }

    /// Where the range starts.
    public var start: SourcePosition { source.position(at: range.lowerBound) }
    /// Where the range ends: the position just after it.
    public var end: SourcePosition { source.position(at: range.upperBound) }
    /// The text of the range.
    public var text: String { source.text(range) }
    /// `path:line:column`.
    public var description: String {
        let position = start
        // Without interpolation, which takes ten times as long: reports say thousands of places.
        return source.path + ":" + String(position.line) + ":" + String(position.column)
    }
}

public import MusterSource

/// The text of an expression and the way from its bytes back into the file it stands in.
public struct ExpressionText: Sendable {
    /// UTF-8, as the parser sees it (a YAML scalar's folding and escapes undone).
    public let bytes: [UInt8]
    /// The file.
    public let source: Source
    /// For each byte and the end, the offset in `source`; empty when the text stands there as it is from `base` on.
    private let offsets: [Int]
    private let base: Int

    /// A text that stands in the source unchanged, from `range` on.
    public init(_ source: Source, _ range: Range<Int>) {
        bytes = Array(source.bytes[range.clamped(to: 0..<source.count)])
        self.source = source
        offsets = []
        base = range.lowerBound
    }

    /// A text of its own.
    public init(_ text: String, path: String = "expression") {
        let source = Source(path: path, text: text)
        self.init(source, 0..<source.count)
    }

    /// A text whose bytes differ from the file's: `offsets[i]` is where byte `i` comes from, `offsets[count]` the end.
    public init(_ bytes: [UInt8], source: Source, offsets: [Int]) {
        precondition(offsets.count == bytes.count + 1, "every byte and the end has an origin")
        self.bytes = bytes
        self.source = source
        self.offsets = offsets
        base = 0
    }

    /// Where a byte range of the text stands in the file.
    public func location(_ range: Range<Int>) -> Location {
        guard !offsets.isEmpty else {
            return Location(source, (base + range.lowerBound)..<(base + range.upperBound))
        }
        let start = offsets[min(range.lowerBound, offsets.count - 1)]
        let last = range.isEmpty ? start : offsets[min(range.upperBound, offsets.count) - 1] + 1
        return Location(source, start..<max(start, last))
    }
}

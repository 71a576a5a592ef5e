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
        var path = source.path
        // Neither interpolation nor concatenation, which take ten times as long: reports name thousands of places.
        return path.withUTF8 { path in
            String(unsafeUninitializedCapacity: path.count + 2 * (Self.mostDigits + 1)) { room in
                _ = room.initialize(from: path)
                var end = path.count
                for number in [position.line, position.column] {
                    room[end] = UInt8(ascii: ":")
                    end = Self.write(number, to: room, at: end + 1)
                }
                return end
            }
        }
    }

    /// The digits of the largest number.
    private static let mostDigits = 19

    /// Writes decimal digits of a number, which is not negative, and returns where they end.
    private static func write(
        _ number: Int, to room: UnsafeMutableBufferPointer<UInt8>, at start: Int
    ) -> Int {
        let number = max(0, number)
        var count = 1
        var rest = number
        while rest >= 10 {
            rest /= 10
            count += 1
        }
        rest = number
        for place in stride(from: start + count - 1, through: start, by: -1) {
            room[place] = UInt8(ascii: "0") + UInt8(rest % 10)
            rest /= 10
        }
        return start + count
    }
}

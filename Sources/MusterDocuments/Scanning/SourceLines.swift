import MusterSource

/// Steps through a source's lines: byte ranges without their endings (`\n` or `\r\n`).
///
/// A byte order mark is left out of the first line; what follows the last ending is a line only if it
/// has bytes.
struct SourceLines {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let end: Int
    /// Where the next line starts.
    private(set) var offset: Int

    init(_ source: Source) {
        self.init(source, Self.textStart(source)..<source.count)
    }

    /// Starts at an offset that is the start of a line.
    init(_ source: Source, from offset: Int) {
        self.init(source, offset..<source.count)
    }

    /// Steps through a range that starts with a line.
    init(_ source: Source, _ range: Range<Int>) {
        bytes = source.bytes
        offset = range.lowerBound
        end = range.upperBound
    }

    /// The offset of the first byte that is not part of a UTF-8 byte order mark.
    static func textStart(_ source: Source) -> Int {
        source.bytes.starts(at: 0, with: "\u{FEFF}") ? 3 : 0
    }

    /// The next line, or nil at the end.
    mutating func next() -> Range<Int>? {
        guard offset < end else { return nil }
        let start = offset
        var stop = bytes.find(ASCII.lineFeed, in: start..<end) ?? end
        offset = stop < end ? stop + 1 : stop
        if stop > start, stop < end, bytes[stop - 1] == ASCII.carriageReturn { stop -= 1 }
        return start..<stop
    }
}

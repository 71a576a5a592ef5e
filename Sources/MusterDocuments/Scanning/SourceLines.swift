import MusterSource

/// Steps through a source's lines: byte ranges without their endings (`\n` or `\r\n`).
///
/// A byte order mark is left out of the first line; what follows the last ending is a line only if it
/// has bytes.
struct SourceLines {
    private let bytes: UnsafeBufferPointer<UInt8>
    /// Where the next line starts.
    private(set) var offset: Int

    init(_ source: Source) {
        bytes = source.bytes
        offset = Self.textStart(source)
    }

    /// Starts at an offset that is the start of a line.
    init(_ source: Source, from offset: Int) {
        bytes = source.bytes
        self.offset = offset
    }

    /// The offset of the first byte that is not part of a UTF-8 byte order mark.
    static func textStart(_ source: Source) -> Int {
        source.bytes.starts(at: 0, with: "\u{FEFF}") ? 3 : 0
    }

    /// The next line, or nil at the end.
    mutating func next() -> Range<Int>? {
        guard offset < bytes.count else { return nil }
        let start = offset
        var end = start
        while end < bytes.count, bytes[end] != ASCII.lineFeed { end += 1 }
        offset = end < bytes.count ? end + 1 : end
        if end > start, end < bytes.count, bytes[end - 1] == ASCII.carriageReturn { end -= 1 }
        return start..<end
    }
}

import MusterSource

/// Walks over the lines of a text; a line ends with LF or CRLF, the last one may end with the text.
struct LineCursor {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let end: Int
    private var index: Int

    init(_ source: Source, _ range: Range<Int>) {
        bytes = source.bytes
        index = range.lowerBound
        end = range.upperBound
    }

    /// The next line without its ending; nil after the last one.
    ///
    /// A text that ends with LF has no empty line after it.
    mutating func next() -> Range<Int>? {
        guard index < end else { return nil }
        let start = index
        while index < end, bytes[index] != 0x0A { index &+= 1 }
        var stop = index
        if stop > start, stop < end, bytes[stop - 1] == 0x0D { stop -= 1 }
        index &+= 1
        return start..<stop
    }
}

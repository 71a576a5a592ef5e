import MusterSource

/// A text put together from pieces of a source, each byte of which knows where it stands.
struct JoinedText {
    private(set) var bytes: [UInt8] = []
    private var offsets: [Int] = []

    var count: Int { bytes.count }

    mutating func append(_ piece: Range<Int>, of source: UnsafeBufferPointer<UInt8>) {
        bytes += source[piece]
        offsets += piece
    }

    /// Where a part of the text stands in the source, from its first to its last byte.
    func span(_ part: Range<Int>) -> Range<Int> {
        guard let last = part.last else {
            let place =
                part.lowerBound < offsets.count
                ? offsets[part.lowerBound] : (offsets.last.map { $0 + 1 } ?? 0)
            return place..<place
        }
        return offsets[part.lowerBound]..<offsets[last] + 1
    }

    /// The part without blanks at its ends.
    func trimmed(_ part: Range<Int>) -> Range<Int> {
        var (start, end) = (part.lowerBound, part.upperBound)
        while start < end, ASCII.isSpace(bytes[start]) { start += 1 }
        while end > start, ASCII.isSpace(bytes[end - 1]) { end -= 1 }
        return start..<end
    }

    /// A string of the part as it stands.
    func string(_ part: Range<Int>, _ builder: DocumentBuilder, flags: Node.Flags = []) -> Node {
        string(Array(bytes[part]), of: part, builder, flags: flags)
    }

    /// A string that the part stands for.
    func string(
        _ value: [UInt8], of part: Range<Int>, _ builder: DocumentBuilder, flags: Node.Flags = []
    ) -> Node {
        let span = span(part)
        return builder.makeText(value, text: span, span: span, flags: flags)
    }
}

import MusterSource

/// A logical line put together from several physical ones, with the way back to where each byte stands.
struct JoinedLine {
    /// The line's bytes, without what joined its parts.
    private(set) var text: [UInt8] = []
    private var parts: [(text: Int, source: Int)] = []
    private let file: ReadingFile

    init(_ file: ReadingFile) { self.file = file }

    /// Appends bytes of the source.
    mutating func append(_ range: Range<Int>) {
        parts.append((text.count, range.lowerBound))
        text += file.bytes[range]
    }

    /// Appends a byte that stands for the end of the physical line before it.
    mutating func append(_ byte: UInt8, at offset: Int) {
        parts.append((text.count, offset))
        text.append(byte)
    }

    /// The offset in the source of a byte, or of the end of the line.
    func offset(_ index: Int) -> Int {
        var low = 0
        var high = parts.count
        while low < high {
            let middle = (low + high) / 2
            if parts[middle].text <= index { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return 0 }
        return parts[low - 1].source + index - parts[low - 1].text
    }

    /// What a range of the line is in the source, with the line ends it goes over.
    func span(_ range: Range<Int>) -> Range<Int> {
        let start = offset(range.lowerBound)
        return range.isEmpty ? start..<start : start..<offset(range.upperBound - 1) + 1
    }

    /// A place in the source.
    func location(_ range: Range<Int>) -> Location { file.location(span(range)) }

    /// The range without the white space at its ends.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        text.withUnsafeBufferPointer { $0.trimmed(range) }
    }

    /// The text of a range as a string.
    func makeString(
        _ range: Range<Int>, _ builder: DocumentBuilder, flags: Node.Flags = []
    ) -> Node {
        let span = span(range)
        return builder.makeText(
            Array(text[range]), text: span, span: span, source: file.number, flags: flags)
    }

    /// The same for a word whose quotes and escapes are decoded: `inside` is what stands between the quotes.
    func makeWord(
        _ bytes: [UInt8], inside: Range<Int>, whole: Range<Int>, _ builder: DocumentBuilder,
        flags: Node.Flags = []
    ) -> Node {
        builder.makeText(
            bytes, text: span(inside), span: span(whole), source: file.number, flags: flags)
    }
}

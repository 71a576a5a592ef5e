/// The text a reader of a page sees, white space folded, with the way back from each byte to the source.
///
/// A run of white space (no-break spaces included) is one space; there is none at the ends.
struct VisibleText {
    /// A stretch of the text that comes from one stretch of the source.
    private struct Piece {
        let start: Int
        let source: Int
        /// Set where the text is decoded (an entity): the whole stretch stands for all its bytes.
        let sourceEnd: Int?
    }

    private(set) var bytes: [UInt8] = []
    /// The paragraphs, headings, list items and cells, in order; none is empty.
    private(set) var blocks: [Range<Int>] = []
    private var pieces: [Piece] = []
    private var wantsSpace = false
    private var blockStart = 0

    /// Appends a stretch of the source as it stands there.
    mutating func append(_ source: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        var index = range.lowerBound
        while index < range.upperBound {
            let space = Self.spaceLength(source, index..<range.upperBound)
            if space > 0 {
                wantsSpace = true
                index += space
                continue
            }
            putSpace()
            if !continues(at: index) {
                pieces.append(Piece(start: bytes.count, source: index, sourceEnd: nil))
            }
            bytes.append(source[index])
            index += 1
        }
    }

    /// Appends text that stands for a stretch of the source, such as a decoded entity.
    mutating func append(decoded text: [UInt8], from range: Range<Int>) {
        text.withUnsafeBufferPointer { buffer in
            var index = 0
            while index < buffer.count {
                let space = Self.spaceLength(buffer, index..<buffer.count)
                if space > 0 {
                    wantsSpace = true
                    index += space
                    continue
                }
                putSpace()
                pieces.append(
                    Piece(start: bytes.count, source: range.lowerBound, sourceEnd: range.upperBound)
                )
                bytes.append(buffer[index])
                index += 1
            }
        }
    }

    /// Parts what comes next from what was, as a line break does.
    mutating func space() { wantsSpace = true }

    /// Ends a paragraph.
    mutating func endBlock() {
        let block = trimmed(blockStart..<bytes.count)
        if !block.isEmpty { blocks.append(block) }
        blockStart = bytes.count
        wantsSpace = true
    }

    /// The range without a space at its start, which belongs to what came before.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        guard let first = range.first, bytes[first] == ASCII.space else { return range }
        return first + 1..<range.upperBound
    }

    /// What a range of the text stands for in the source; nil if the range is empty.
    func span(of range: Range<Int>) -> Range<Int>? {
        guard let first = range.first, let last = range.last else { return nil }
        let start = place(first).lowerBound
        return start..<max(start, place(last).upperBound)
    }

    private func place(_ offset: Int) -> Range<Int> {
        var low = 0
        var high = pieces.count - 1
        while low < high {
            let middle = (low + high + 1) / 2
            if pieces[middle].start <= offset { low = middle } else { high = middle - 1 }
        }
        let piece = pieces[low]
        if let end = piece.sourceEnd { return piece.source..<end }
        let source = piece.source + offset - piece.start
        return source..<source + 1
    }

    private func continues(at index: Int) -> Bool {
        guard let last = pieces.last, last.sourceEnd == nil else { return false }
        return last.source + bytes.count - last.start == index
    }

    private mutating func putSpace() {
        if wantsSpace, !bytes.isEmpty { bytes.append(ASCII.space) }
        wantsSpace = false
    }

    /// The length of the space character at the range's start: 0 if there is none.
    private static func spaceLength(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int
    {
        if ASCII.isSpace(bytes[range.lowerBound]) { return 1 }
        let isNoBreakSpace =
            bytes[range.lowerBound] == 0xC2 && range.count > 1
            && bytes[range.lowerBound + 1] == 0xA0
        return isNoBreakSpace ? 2 : 0
    }
}

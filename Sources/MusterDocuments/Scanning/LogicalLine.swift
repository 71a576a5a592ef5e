import MusterSource

/// A line that was folded over several lines of the source: its bytes, and the way back to where they stand.
struct LogicalLine {
    /// The line without its folds.
    private(set) var bytes: [UInt8] = []
    /// Where each piece starts, in `bytes` and in the source.
    private var pieces: [(start: Int, source: Int)] = []

    /// Adds what stands in a range of the source.
    mutating func append(_ range: Range<Int>, of source: UnsafeBufferPointer<UInt8>) {
        pieces.append((bytes.count, range.lowerBound))
        bytes += source[range]
    }

    /// The place in the source of a range of `bytes`; folds within it belong to it.
    func span(_ range: Range<Int>) -> Range<Int> {
        let start = place(range.lowerBound)
        return range.isEmpty ? start..<start : start..<place(range.upperBound - 1) + 1
    }

    /// Whether the source has the line in one piece.
    var isWhole: Bool { pieces.count == 1 }

    /// A string node for a range of `bytes`.
    func text(_ range: Range<Int>, _ builder: DocumentBuilder, span wider: Range<Int>? = nil)
        -> Node
    {
        let span = span(range)
        if isWhole { return builder.makeString(slice: span, span: wider ?? span) }
        return builder.makeString(bytes: Array(bytes[range]), span: wider ?? span)
    }

    private func place(_ index: Int) -> Int {
        var low = 0
        var high = pieces.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if pieces[middle].start <= index { low = middle } else { high = middle }
        }
        guard low < pieces.count else { return 0 }
        return pieces[low].source + index - pieces[low].start
    }
}

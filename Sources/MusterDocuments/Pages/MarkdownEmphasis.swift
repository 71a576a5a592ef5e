/// Finds which `*` and `_` are marks of emphasis, by CommonMark's rules for delimiter runs.
struct MarkdownEmphasis {
    /// A run of one mark.
    private struct Delimiter {
        let piece: Int
        let mark: UInt8
        let length: Int
        let canOpen: Bool
        let canClose: Bool
        var left: Int
    }

    /// How far back an opening run is looked for; keeps hostile text linear.
    private static let reach = 1_000

    private var delimiters: [Delimiter] = []

    /// Adds the run at `range`, which is the piece with this number.
    mutating func add(_ bytes: [UInt8], _ range: Range<Int>, piece: Int) {
        let mark = bytes[range.lowerBound]
        let before = Self.isSpaceOrMark(bytes, before: range.lowerBound)
        let after = Self.isSpaceOrMark(bytes, after: range.upperBound)
        let isLeft = !after.space && (!after.mark || before.space || before.mark)
        let isRight = !before.space && (!before.mark || after.space || after.mark)
        let isUnderscore = mark == UInt8(ascii: "_")
        delimiters.append(
            Delimiter(
                piece: piece, mark: mark, length: range.count,
                canOpen: isLeft && (!isUnderscore || !isRight || before.mark),
                canClose: isRight && (!isUnderscore || !isLeft || after.mark), left: range.count))
    }

    /// Forgets the runs in pieces that no longer exist.
    mutating func remove(from piece: Int) {
        while let last = delimiters.last, last.piece >= piece { delimiters.removeLast() }
    }

    /// Shortens the pieces of matching runs by what serves as marks.
    mutating func match(_ pieces: inout [MarkdownInline.Piece]) {
        var open: [Int] = []
        for number in delimiters.indices {
            if delimiters[number].canClose { close(number, &open) }
            if delimiters[number].canOpen, delimiters[number].left > 0 { open.append(number) }
        }
        for delimiter in delimiters where delimiter.left < delimiter.length {
            let range = pieces[delimiter.piece].range
            pieces[delimiter.piece].range = range.lowerBound..<range.lowerBound + delimiter.left
        }
    }

    private mutating func close(_ number: Int, _ open: inout [Int]) {
        while delimiters[number].left > 0 {
            let lowest = max(0, open.count - Self.reach)
            guard
                let place = (lowest..<open.count).last(where: { pairs(open[$0], number) })
            else { return }
            let opener = open[place]
            open.removeSubrange((place + 1)...)
            let used = min(2, delimiters[opener].left, delimiters[number].left)
            delimiters[opener].left -= used
            delimiters[number].left -= used
            if delimiters[opener].left == 0 { open.removeLast() }
        }
    }

    private func pairs(_ opener: Int, _ closer: Int) -> Bool {
        let (first, second) = (delimiters[opener], delimiters[closer])
        guard first.mark == second.mark else { return false }
        // CommonMark's rule of three: `*a**b*` is one emphasis.
        let isEitherBoth = first.canClose || second.canOpen
        let isMultiple = (first.length + second.length) % 3 == 0
        return !(isEitherBoth && isMultiple && (first.length % 3 != 0 || second.length % 3 != 0))
    }

    private static func isSpaceOrMark(
        _ bytes: [UInt8], before offset: Int
    ) -> (space: Bool, mark: Bool) {
        guard offset > 0 else { return (true, false) }
        let byte = bytes[offset - 1]
        // U+2000 to U+203F: dashes, quotes, the ellipsis.
        let isTypographic = offset >= 3 && bytes[offset - 3] == 0xE2 && bytes[offset - 2] == 0x80
        return (ASCII.isSpace(byte), ASCII.isPunctuation(byte) || isTypographic)
    }

    private static func isSpaceOrMark(
        _ bytes: [UInt8], after offset: Int
    ) -> (space: Bool, mark: Bool) {
        guard offset < bytes.count else { return (true, false) }
        let isTypographic =
            offset + 2 < bytes.count && bytes[offset] == 0xE2 && bytes[offset + 1] == 0x80
        return (ASCII.isSpace(bytes[offset]), ASCII.isPunctuation(bytes[offset]) || isTypographic)
    }
}

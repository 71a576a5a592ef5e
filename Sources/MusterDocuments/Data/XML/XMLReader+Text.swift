import MusterSource

extension XMLReader {
    /// Characters up to the next `<`.
    mutating func readText() -> Bool {
        let start = index
        let stop = source.bytes.find(0x3C, in: start..<end) ?? end
        index = stop
        var first = start
        while first < stop, ASCII.isSpace(base[first]) { first &+= 1 }
        // White space between tags is all that most texts are.
        if first == stop, open.last.map({ $0.pieces == pieces.count }) ?? true { return true }
        var isPlain = true
        for place in first..<stop where base[place] == 0x26 || base[place] == ASCII.carriageReturn {
            isPlain = false
        }
        note(start..<stop, isPlain: isPlain, isCharacterData: false)
        return true
    }

    /// Keeps characters of the innermost element, but not the white space before its first others.
    mutating func note(_ range: Range<Int>, isPlain: Bool, isCharacterData: Bool) {
        guard let top = open.indices.last, !range.isEmpty else { return }
        let isFirst = pieces.count == open[top].pieces
        let text = source.bytes.trimmed(range)
        guard !text.isEmpty || !isFirst else { return }
        // Behind an element's own text white space counts if more text follows.
        pieces.append(
            XMLPiece(
                start: range.lowerBound, end: range.upperBound, isPlain: isPlain,
                isCharacterData: isCharacterData))
        guard !text.isEmpty else { return }
        open[top].text = (isFirst ? text.lowerBound : open[top].text.lowerBound)..<text.upperBound
    }

    /// An element's own characters without white space at their ends.
    mutating func text(of element: XMLElement) -> Node {
        let inner = element.tag.upperBound
        guard pieces.count > element.pieces else { return slice(inner..<inner, inner..<inner) }
        let first = pieces[element.pieces]
        if first.isPlain, element.text.upperBound <= first.end {
            return slice(element.text, element.text)
        }
        scratch.removeAll(keepingCapacity: true)
        for piece in pieces[element.pieces...] {
            XMLCharacters.decode(
                base, piece.start..<piece.end,
                in: piece.isCharacterData ? .characterData : .text, into: &scratch)
        }
        let decoded = scratch.withUnsafeBufferPointer { Array($0[$0.trimmed(0..<$0.count)]) }
        return builder.makeText(decoded, text: element.text, span: element.text)
    }
}

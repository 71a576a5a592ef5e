/// Walks over the attributes of a tag.
struct XMLAttributeScan {
    private let base: UnsafePointer<UInt8>
    private let end: Int
    /// Where the walk is; when no attribute follows, at what stands instead.
    private(set) var index: Int

    /// Starts at `start`, behind the tag's name.
    init(_ base: UnsafePointer<UInt8>, from start: Int, to end: Int) {
        self.base = base
        self.end = end
        index = start
    }

    /// The next attribute; nil at the tag's end or where the text is broken.
    mutating func next() -> XMLAttribute? {
        skipSpaces()
        let start = index
        var place = start
        while place < end, !XMLName.isEnd(base[place]) { place &+= 1 }
        guard place > start else { return nil }
        index = place
        skipSpaces()
        guard index < end, base[index] == 0x3D else { return nil }
        index &+= 1
        skipSpaces()
        guard index < end, base[index] == ASCII.quote || base[index] == ASCII.apostrophe else {
            return nil
        }
        let quote = base[index]
        var stop = index &+ 1
        var isPlain = true
        while stop < end, base[stop] != quote {
            // White space other than the blank, or a reference.
            if base[stop] < 0x20 || base[stop] == 0x26 { isPlain = false }
            stop &+= 1
        }
        guard stop < end else { return nil }
        let value = index &+ 1..<stop
        index = stop &+ 1
        return XMLAttribute(name: start..<place, value: value, isPlain: isPlain)
    }

    private mutating func skipSpaces() {
        while index < end, ASCII.isSpace(base[index]) { index &+= 1 }
    }
}

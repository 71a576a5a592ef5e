/// A name in a tag, cut at its colon (Namespaces in XML 1.0 section 4).
struct XMLName {
    /// What stands before the colon; empty, at the name's start, without one.
    let prefix: Range<Int>
    /// What stands behind it.
    let local: Range<Int>

    /// With the prefix.
    var whole: Range<Int> { prefix.lowerBound..<local.upperBound }

    /// The name that begins at `start`; nil if there is none.
    init?(_ base: UnsafePointer<UInt8>, at start: Int, to end: Int) {
        var place = start
        var colon: Int?
        while place < end, !Self.isEnd(base[place]) {
            if base[place] == 0x3A, colon == nil { colon = place }
            place &+= 1
        }
        guard place > start else { return nil }
        prefix = start..<(colon ?? start)
        local = (colon.map { $0 &+ 1 } ?? start)..<place
    }

    /// Whether no name goes on with this byte: `>`, `/`, `=` or white space.
    @inline(__always) static func isEnd(_ byte: UInt8) -> Bool {
        byte == 0x3E || byte == 0x2F || byte == 0x3D || ASCII.isSpace(byte)
    }
}

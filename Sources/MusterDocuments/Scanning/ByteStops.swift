/// Finds the next of up to four ASCII bytes, 64 bytes of the text at a time.
///
/// Every stop is given once, in order: whoever jumps over one has to `seek`.
struct ByteStops {
    private static let ones: UInt64 = 0x0101_0101_0101_0101

    private let base: UnsafePointer<UInt8>
    private let end: Int
    private let wanted: (UInt64, UInt64, UInt64, UInt64)
    /// Where the 64 bytes start that `marks` has a bit for each of.
    private var block: Int
    private var marks: UInt64 = 0

    /// Looks from `start` to `end`; bytes wanted are below 0x80 and may repeat.
    init(
        _ base: UnsafePointer<UInt8>, _ range: Range<Int>, _ wanted: (UInt8, UInt8, UInt8, UInt8)
    ) {
        self.base = base
        end = range.upperBound
        block = range.lowerBound
        self.wanted = (
            UInt64(wanted.0) &* Self.ones, UInt64(wanted.1) &* Self.ones,
            UInt64(wanted.2) &* Self.ones, UInt64(wanted.3) &* Self.ones
        )
        seek(range.lowerBound)
    }

    /// Goes on at `offset`, wherever it was.
    mutating func seek(_ offset: Int) {
        block = offset
        marks = block < end ? load() : 0
    }

    /// The offset of the next stop; the end if there is none.
    @inline(__always) mutating func next() -> Int {
        while marks == 0 {
            guard block &+ 64 < end else { return end }
            block &+= 64
            marks = load()
        }
        let offset = block &+ marks.trailingZeroBitCount
        marks &= marks &- 1
        return offset
    }

    @inline(__always) private func load() -> UInt64 {
        guard block &+ 64 <= end else { return loadRest() }
        var marks: UInt64 = 0
        for lane in 0..<8 {
            let word = UInt64(
                littleEndian: UnsafeRawPointer(base).loadUnaligned(
                    fromByteOffset: block &+ lane &* 8, as: UInt64.self))
            marks |= bits(word) << UInt64(truncatingIfNeeded: lane &* 8)
        }
        return marks
    }

    /// One bit for each byte of a word that is wanted.
    @inline(__always) private func bits(_ word: UInt64) -> UInt64 {
        let lows = Self.ones &* 0x7F
        let seven = word & lows
        // The high bit of a byte is set by the addition unless all others are zero.
        let misses =
            ((seven ^ wanted.0) &+ lows) & ((seven ^ wanted.1) &+ lows)
            & ((seven ^ wanted.2) &+ lows) & ((seven ^ wanted.3) &+ lows)
        let hits = ~(misses | word) & ~lows
        return ((hits >> 7) &* 0x0102_0408_1020_4080) >> 56
    }

    @inline(never) private func loadRest() -> UInt64 {
        var marks: UInt64 = 0
        for index in block..<max(block, end) {
            let word = UInt64(base[index]) &* Self.ones
            if bits(word) != 0 { marks |= 1 << UInt64(truncatingIfNeeded: index &- block) }
        }
        return marks
    }
}

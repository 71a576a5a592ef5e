/// Where in a text secrets may begin, found in one quick pass and kept as one bit for 64 bytes.
///
/// Nearly all texts have no mark at all, so that nobody has to look into their strings one by one.
struct SecretMarks {
    private static let block = 64

    private var words: [UInt64] = []

    /// Looks through all bytes.
    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let base = bytes.baseAddress, bytes.count >= SecretPatterns.shortest else { return }
        SecretBegin.pairs.withUnsafeBufferPointer { pairs in
            guard let table = pairs.baseAddress else { return }
            var start = 0
            while start < bytes.count {
                let end = min(start &+ Self.block, bytes.count)
                if Self.hasPair(base, start, end, table) { look(bytes, start..<end, table) }
                start = end
            }
        }
    }

    /// Marks the places at which a secret may begin, as the pairs of a block tell.
    @inline(never) private mutating func look(
        _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ table: UnsafePointer<UInt8>
    ) {
        var index = range.lowerBound
        while index &+ 1 < range.upperBound {
            var distances = table[Int(bytes[index]) | Int(bytes[index &+ 1]) << 8]
            while distances != 0 {
                let place = index &- distances.trailingZeroBitCount
                distances &= distances &- 1
                if place >= 0, SecretBegin.stands(in: bytes, at: place) {
                    mark(place, in: bytes.count)
                }
            }
            index &+= 2
        }
    }

    /// Whether a secret may begin in a range of the text.
    @inline(__always) func mayBegin(in range: Range<Int>) -> Bool {
        guard !words.isEmpty, !range.isEmpty else { return false }
        var block = range.lowerBound / Self.block
        let last = min((range.upperBound &- 1) / Self.block, words.count &* 64 &- 1)
        while block <= last {
            if words[block >> 6] >> UInt64(truncatingIfNeeded: block & 63) & 1 == 1 { return true }
            block &+= 1
        }
        return false
    }

    private mutating func mark(_ place: Int, in count: Int) {
        let block = place / Self.block
        if words.isEmpty {
            words = [UInt64](repeating: 0, count: (count / Self.block) >> 6 &+ 1)
        }
        words[block >> 6] |= 1 << UInt64(truncatingIfNeeded: block & 63)
    }

    /// Whether a pair that tells of a beginning stands at an even place between `start`, which is even, and `end`.
    @inline(__always) private static func hasPair(
        _ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int, _ table: UnsafePointer<UInt8>
    ) -> Bool {
        let raw = UnsafeRawPointer(base)
        var found: UInt8 = 0
        var index = start
        while index &+ 8 <= end {
            let word = UInt64(
                littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
            found |= table[Int(truncatingIfNeeded: word & 0xFFFF)]
            found |= table[Int(truncatingIfNeeded: word >> 16 & 0xFFFF)]
            found |= table[Int(truncatingIfNeeded: word >> 32 & 0xFFFF)]
            found |= table[Int(truncatingIfNeeded: word >> 48)]
            index &+= 8
        }
        while index &+ 1 < end {
            found |= table[Int(base[index]) | Int(base[index &+ 1]) << 8]
            index &+= 2
        }
        return found != 0
    }
}

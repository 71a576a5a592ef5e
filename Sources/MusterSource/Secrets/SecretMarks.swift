/// Where in a text secrets may begin, found in one quick pass and kept as one bit for 64 bytes.
///
/// Nearly all texts have no mark at all, so that nobody has to look into their strings one by one.
struct SecretMarks {
    private static let block = 64

    private var words: [UInt64] = []

    /// Looks through all bytes.
    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard bytes.count >= SecretPatterns.shortest else { return }
        SecretBegin.pairs.withUnsafeBufferPointer { pairs in
            SecretToken.pairs.withUnsafeBufferPointer { firsts in
                if let table = pairs.baseAddress { look(bytes, table, firsts) }
            }
        }
    }

    private mutating func look(
        _ bytes: UnsafeBufferPointer<UInt8>, _ table: UnsafePointer<UInt8>,
        _ firsts: UnsafeBufferPointer<UInt64>
    ) {
        guard let base = bytes.baseAddress else { return }
        var start = 0
        // Eight places share one question, since few pairs tell of a secret.
        while start &+ 16 <= bytes.count {
            if Self.told(base + start, table) | Self.told(base + start + 8, table) != 0 {
                look(bytes, start..<start &+ 16, table, firsts)
            }
            start &+= 16
        }
        look(bytes, start..<bytes.count, table, firsts)
    }

    /// Marks the places at which a secret may begin, as the pairs at even places of a range tell.
    private mutating func look(
        _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ table: UnsafePointer<UInt8>,
        _ firsts: UnsafeBufferPointer<UInt64>
    ) {
        guard let base = bytes.baseAddress else { return }
        var index = range.lowerBound
        while index &+ 1 < range.upperBound {
            var distances = table[Int(base[index]) | Int(base[index &+ 1]) << 8]
            while distances != 0 {
                let place = index &- distances.trailingZeroBitCount
                distances &= distances &- 1
                if place >= 0, SecretToken.begins(base + place, firsts),
                    SecretBegin.stands(in: bytes, at: place)
                {
                    mark(place, in: bytes.count)
                }
            }
            index &+= 2
        }
    }

    /// What the pairs at the even places of eight bytes tell.
    @inline(__always) private static func told(
        _ base: UnsafePointer<UInt8>, _ table: UnsafePointer<UInt8>
    ) -> UInt8 {
        let word = UInt64(littleEndian: UnsafeRawPointer(base).loadUnaligned(as: UInt64.self))
        return table[Int(truncatingIfNeeded: word & 0xFFFF)]
            | table[Int(truncatingIfNeeded: word >> 16 & 0xFFFF)]
            | table[Int(truncatingIfNeeded: word >> 32 & 0xFFFF)]
            | table[Int(truncatingIfNeeded: word >> 48)]
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
}

/// The bytes that a format writes as they are: printable ASCII but for up to four.
struct PlainBytes {
    private let first: UInt8
    private let second: UInt8
    private let third: UInt8
    private let fourth: UInt8

    /// The arguments are the bytes that the format must escape; one may be named twice.
    init(except first: UInt8, _ second: UInt8, _ third: UInt8, _ fourth: UInt8) {
        self.first = first
        self.second = second
        self.third = third
        self.fourth = fourth
    }

    /// The first byte from `start` on that is not plain; the count of `bytes` if all are.
    func end(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
        guard let base = bytes.baseAddress else { return start }
        var index = start
        while index &+ 16 <= bytes.count, isPlain(base + index) { index &+= 16 }
        while index &+ 8 <= bytes.count, isPlain(word(base + index)) { index &+= 8 }
        // The last bytes once more, with some before them, are cheaper than one by one.
        let last = bytes.count &- 8
        if last >= start, index > last, isPlain(word(base + last)) { return bytes.count }
        while index < bytes.count, isSpecial(bytes[index]) == 0 { index &+= 1 }
        return index
    }

    /// Whether all of 16 bytes are plain; no way out of the loop, so that it becomes a few vector instructions.
    @inline(__always)
    private func isPlain(_ base: UnsafeRawPointer) -> Bool {
        var special: UInt8 = 0
        for place in 0..<16 {
            special |= isSpecial(base.load(fromByteOffset: place, as: UInt8.self))
        }
        return special == 0
    }

    @inline(__always)
    private func word(_ base: UnsafeRawPointer) -> UInt64 {
        base.loadUnaligned(as: UInt64.self)
    }

    /// Whether all bytes of a word are plain, all at once: the high bit of a byte tells that it is zero, or too small.
    @inline(__always)
    private func isPlain(_ word: UInt64) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let special =
            word | ((word &- 0x20 &* ones) & ~word) | Self.zeros(word ^ 0x7F &* ones)
            | Self.zeros(word ^ UInt64(first) &* ones) | Self.zeros(word ^ UInt64(second) &* ones)
            | Self.zeros(word ^ UInt64(third) &* ones) | Self.zeros(word ^ UInt64(fourth) &* ones)
        return special & 0x8080_8080_8080_8080 == 0
    }

    /// The high bit of the first zero byte is set, and none if there is no zero byte.
    @inline(__always)
    private static func zeros(_ word: UInt64) -> UInt64 {
        (word &- 0x0101_0101_0101_0101) & ~word
    }

    /// 1 for a byte that has to be escaped, else 0.
    @inline(__always)
    private func isSpecial(_ byte: UInt8) -> UInt8 {
        (byte &- 0x20 >= 0x5F ? 1 : 0) | (byte == first ? 1 : 0) | (byte == second ? 1 : 0)
            | (byte == third ? 1 : 0) | (byte == fourth ? 1 : 0)
    }
}

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
        while index &+ 16 <= bytes.count, isPlain(base + index, 16) { index &+= 16 }
        while index &+ 8 <= bytes.count, isPlain(base + index, 8) { index &+= 8 }
        // The last bytes once more, with some before them, are cheaper than one by one.
        if bytes.count &- start >= 8, bytes.count &- index < 8,
            isPlain(base + (bytes.count &- 8), 8)
        {
            return bytes.count
        }
        while index < bytes.count, isSpecial(bytes[index]) == 0 { index &+= 1 }
        return index
    }

    /// Whether all of a few bytes are plain; no way out of the loop, so that it becomes a few vector instructions.
    @inline(__always)
    private func isPlain(_ base: UnsafeRawPointer, _ count: Int) -> Bool {
        var special: UInt8 = 0
        for place in 0..<count {
            special |= isSpecial(base.load(fromByteOffset: place, as: UInt8.self))
        }
        return special == 0
    }

    /// 1 for a byte that has to be escaped, else 0.
    @inline(__always)
    private func isSpecial(_ byte: UInt8) -> UInt8 {
        (byte &- 0x20 >= 0x5F ? 1 : 0) | (byte == first ? 1 : 0) | (byte == second ? 1 : 0)
            | (byte == third ? 1 : 0) | (byte == fourth ? 1 : 0)
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// The range without the white space at its ends.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end, ASCII.isSpace(self[start]) { start += 1 }
        while end > start, ASCII.isSpace(self[end - 1]) { end -= 1 }
        return start..<end
    }

    /// The first offset in the range that is no space or tab; the range's end if there is none.
    func skipBlanks(_ range: Range<Int>) -> Int {
        var index = range.lowerBound
        while index < range.upperBound, ASCII.isBlank(self[index]) { index += 1 }
        return index
    }

    /// The first offset in the range with this byte.
    func find(_ byte: UInt8, in range: Range<Int>) -> Int? {
        guard let base = baseAddress else { return nil }
        let ones: UInt64 = 0x0101_0101_0101_0101
        var index = range.lowerBound
        while index &+ 8 <= range.upperBound {
            let word = UInt64(
                littleEndian: UnsafeRawPointer(base).loadUnaligned(
                    fromByteOffset: index, as: UInt64.self))
            let others = word ^ (UInt64(byte) &* ones)
            // The lowest high bit marks the first byte that is zero, which is the one looked for.
            let marks = (others &- ones) & ~others & (ones &* 0x80)
            if marks != 0 { return index &+ marks.trailingZeroBitCount >> 3 }
            index &+= 8
        }
        while index < range.upperBound {
            if self[index] == byte { return index }
            index += 1
        }
        return nil
    }

    /// Whether the range holds exactly these bytes.
    func equals(_ range: Range<Int>, _ word: StaticString) -> Bool {
        guard range.count == word.utf8CodeUnitCount else { return false }
        return starts(at: range.lowerBound, with: word)
    }

    /// Whether these bytes stand at the offset.
    func starts(at offset: Int, with word: StaticString) -> Bool {
        let count = word.utf8CodeUnitCount
        guard offset >= 0, offset <= self.count - count else { return false }
        for index in 0..<count where self[offset + index] != word.utf8Start[index] { return false }
        return true
    }

    /// Whether the range holds these bytes, capitals and small letters being one.
    ///
    /// `word` is in small letters.
    func equalsIgnoringCase(_ range: Range<Int>, _ word: StaticString) -> Bool {
        guard range.count == word.utf8CodeUnitCount else { return false }
        for index in 0..<range.count
        where ASCII.lowered(self[range.lowerBound + index]) != word.utf8Start[index] {
            return false
        }
        return true
    }

    /// The bytes of the range, copied, in small letters.
    func lowered(_ range: Range<Int>) -> [UInt8] { range.map { ASCII.lowered(self[$0]) } }
}

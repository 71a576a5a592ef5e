/// Eight digits of a decimal number at once.
enum DigitWord {
    /// Whether all bytes of a word in the order of the text are digits.
    @inline(__always) static func isDigits(_ word: UInt64) -> Bool {
        let highs: UInt64 = 0xF0F0_F0F0_F0F0_F0F0
        let threes: UInt64 = 0x3030_3030_3030_3030
        let raised = word &+ 0x0606_0606_0606_0606
        return ((word & highs) ^ threes) | ((raised & highs) ^ threes) == 0
    }

    /// What eight digits stand for; the first is in the lowest byte.
    @inline(__always) static func value(_ word: UInt64) -> UInt64 {
        let digits = word &- 0x3030_3030_3030_3030
        let pairs = digits &* 10 &+ digits >> 8
        let low: UInt64 = 0x0000_00FF_0000_00FF
        let first = (pairs & low) &* 0x000F_4240_0000_0064
        let second = (pairs >> 16 & low) &* 0x0000_2710_0000_0001
        return (first &+ second) >> 32
    }
}

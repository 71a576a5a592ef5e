/// The leading 128 bits of the powers of ten, which decide how nearly every decimal number rounds.
///
/// Worked out at the first use, in some hundred microseconds, from exact products and quotients.
enum PowersOfTen {
    /// Decimal exponents for which a number with 19 digits is neither zero nor beyond every double.
    static let exponents = -342...308

    /// For each exponent the high and the low word of its mantissa, rounded down; the highest bit is set.
    static let mantissas: [UInt64] = {
        var words: [UInt64] = []
        words.reserveCapacity(2 * exponents.count)
        for power in negative.reversed() + positive { words += leading(power) }
        return words
    }()

    /// 5⁰, 5¹… as limbs, the lowest first: times a power of two, which no mantissa shows, 10⁰, 10¹….
    private static var positive: [[UInt64]] {
        var powers: [[UInt64]] = [[1]]
        for _ in 0..<exponents.upperBound {
            var next: [UInt64] = []
            var carry: UInt64 = 0
            for limb in powers[powers.count - 1] {
                let (high, low) = limb.multipliedFullWidth(by: 5)
                let (sum, over) = low.addingReportingOverflow(carry)
                next.append(sum)
                carry = high + (over ? 1 : 0)
            }
            if carry > 0 { next.append(carry) }
            powers.append(next)
        }
        return powers
    }

    /// 1/5, 1/25… times 2¹²¹⁶, rounded down: 400 bits are left of the last.
    private static var negative: [[UInt64]] {
        var powers: [[UInt64]] = []
        var current = [UInt64](repeating: 0, count: 19) + [1]
        for _ in 0..<(-exponents.lowerBound) {
            var remainder: UInt64 = 0
            for index in current.indices.reversed() {
                (current[index], remainder) = UInt64(5).dividingFullWidth(
                    (remainder, current[index]))
            }
            powers.append(current)
        }
        return powers
    }

    /// The highest 128 bits from the first that is set.
    private static func leading(_ limbs: [UInt64]) -> [UInt64] {
        let top = (limbs.lastIndex { $0 != 0 } ?? 0)
        func limb(_ index: Int) -> UInt64 { index >= 0 ? limbs[index] : 0 }
        let shift = UInt64(limbs[top].leadingZeroBitCount)
        let words = (limb(top), limb(top - 1), limb(top - 2))
        if shift == 0 { return [words.0, words.1] }
        return [
            words.0 << shift | words.1 >> (64 - shift), words.1 << shift | words.2 >> (64 - shift),
        ]
    }
}

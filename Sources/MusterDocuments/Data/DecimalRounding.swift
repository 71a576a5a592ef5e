/// The double nearest to a decimal number, without looking at its text again.
enum DecimalRounding {
    /// `mantissa` × 10^`exponent`; nil for the few numbers that need more digits to decide, and for those at the edges
    /// of what a double can hold.
    ///
    /// Daniel Lemire, "Number parsing at a gigabyte per second" (2021), after Michael Eisel.
    static func double(_ mantissa: UInt64, exponent: Int) -> Double? {
        if mantissa == 0 { return 0 }
        if mantissa <= 1 << 53, exponent >= -22, exponent <= 22 {
            // Both operands are exact, so one rounding is correct (Clinger 1990).
            let value = Double(mantissa)
            return exponent < 0 ? value / exact[-exponent] : value * exact[exponent]
        }
        guard PowersOfTen.exponents.contains(exponent) else { return nil }
        let place = 2 * (exponent - PowersOfTen.exponents.lowerBound)
        let zeros = mantissa.leadingZeroBitCount
        let digits = mantissa << UInt64(zeros)
        guard let product = product(digits, place) else { return nil }
        // 217706 / 2¹⁶ is the binary logarithm of ten, near enough for every exponent of the table.
        let power = (217_706 * exponent) >> 16 + 64 + 1023 - zeros
        return rounded(product, power: power)
    }

    /// The product's two high words; nil if the digits cut off could change them.
    private static func product(_ digits: UInt64, _ place: Int) -> (high: UInt64, low: UInt64)? {
        let powers = PowersOfTen.mantissas
        let first = digits.multipliedFullWidth(by: powers[place])
        guard first.high & 0x1FF == 0x1FF, first.low &+ digits < digits else { return first }
        let second = digits.multipliedFullWidth(by: powers[place + 1])
        let (low, carries) = first.low.addingReportingOverflow(second.high)
        let high = first.high &+ (carries ? 1 : 0)
        if high & 0x1FF == 0x1FF, low == .max, second.low &+ digits < digits { return nil }
        return (high, low)
    }

    private static func rounded(_ product: (high: UInt64, low: UInt64), power: Int) -> Double? {
        let top = product.high >> 63
        var mantissa = product.high >> (top + 9)
        var power = power - Int(1 ^ top)
        // Half way between two doubles, as far as these bits tell.
        if product.low == 0, product.high & 0x1FF == 0, mantissa & 3 == 1 { return nil }
        mantissa = (mantissa + mantissa & 1) >> 1
        if mantissa >> 53 > 0 {
            mantissa >>= 1
            power += 1
        }
        guard power > 0, power < 0x7FF else { return nil }
        return Double(bitPattern: UInt64(power) << 52 | mantissa & (1 << 52 - 1))
    }

    private static let exact: [Double] = [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
        1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
    ]
}

/// Reads a decimal number that is already known to be well formed.
enum DecimalText {
    /// What the digits stand for.
    enum Value: Equatable {
        case int(Int64)
        case uint(UInt64)
        case double(Double)
        /// Larger than any double.
        case tooLarge
    }

    /// `[-+]? digits [. digits] [e [-+] digits]`, the digits on one side of the point optional.
    ///
    /// Whole numbers are `int`, above 2⁶³-1 `uint`, above 2⁶⁴-1 `double`; with a point or an exponent `double`,
    /// rounded to the nearest, to zero if too small.
    static func read(_ text: UnsafeBufferPointer<UInt8>) -> Value {
        var scan = DecimalScan()
        for byte in text where !scan.take(byte) { break }
        if scan.isWhole, let whole = whole(text, scan) { return whole }
        if scan.isExact,
            let value = DecimalRounding.double(scan.mantissa, exponent: scan.decimalExponent)
        {
            return .double(scan.isNegative ? -value : value)
        }
        guard let value = Double(String(decoding: text, as: UTF8.self)), value.isFinite else {
            return .tooLarge
        }
        return .double(value)
    }

    private static func whole(_ text: UnsafeBufferPointer<UInt8>, _ scan: DecimalScan) -> Value? {
        var mantissa = scan.mantissa
        if !scan.isExact {
            let digits = text.drop { $0 == 0x2D || $0 == 0x2B }
            guard let exact = UInt64(String(decoding: digits, as: UTF8.self)) else { return nil }
            mantissa = exact
        }
        if scan.isNegative {
            guard mantissa <= 1 << 63 else { return nil }
            return .int(Int64(truncatingIfNeeded: 0 &- mantissa))
        }
        return mantissa <= UInt64(Int64.max) ? .int(Int64(mantissa)) : .uint(mantissa)
    }
}

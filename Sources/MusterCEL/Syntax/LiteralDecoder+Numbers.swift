extension LiteralDecoder {
    /// The value of a number token with an optional minus in front; nil if it does not fit 64 bits.
    func number(_ token: Token, negative: Bool) -> Constant? {
        switch token.kind {
        case .double:
            // Only ASCII digits, dot and exponent are here; overflow is infinity, which is no literal.
            let text = String(decoding: bytes[token.span], as: UTF8.self)
            guard let value = Double(text), value.isFinite else { return nil }
            return .double(negative ? -value : value)
        case .uint:
            guard !negative, let magnitude = magnitude(token.start..<(token.end - 1)) else {
                return nil
            }
            return .uint(magnitude)
        default:
            guard let magnitude = magnitude(token.span) else { return nil }
            if negative {
                guard magnitude <= Int64.min.magnitude else { return nil }
                return .int(Int64(truncatingIfNeeded: 0 &- magnitude))
            }
            return Int64(exactly: magnitude).map { .int($0) }
        }
    }

    private func magnitude(_ span: Range<Int>) -> UInt64? {
        let hexadecimal =
            span.count > 2 && bytes[span.lowerBound] == 0x30
            && bytes[span.lowerBound + 1] | 0x20 == UInt8(ascii: "x")
        let radix: UInt64 = hexadecimal ? 16 : 10
        var value: UInt64 = 0
        for byte in bytes[hexadecimal ? span.dropFirst(2) : span] {
            let digit = UInt64(byte <= 0x39 ? byte - 0x30 : (byte | 0x20) - 0x61 + 10)
            let (product, overflow) = value.multipliedReportingOverflow(by: radix)
            let (sum, carry) = product.addingReportingOverflow(digit)
            guard !overflow, !carry else { return nil }
            value = sum
        }
        return value
    }
}

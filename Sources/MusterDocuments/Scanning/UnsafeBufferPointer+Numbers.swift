extension UnsafeBufferPointer<UInt8> {
    /// The number that the range's decimal digits stand for.
    ///
    /// Nil without digits, with any other byte, or above `limit`.
    func decimal(_ range: Range<Int>, limit: Int64) -> Int64? {
        number(range, radix: 10, limit: limit)
    }

    /// The same for the digits `0` to `7`.
    func octal(_ range: Range<Int>, limit: Int64) -> Int64? {
        number(range, radix: 8, limit: limit)
    }

    private func number(_ range: Range<Int>, radix: Int64, limit: Int64) -> Int64? {
        guard !range.isEmpty else { return nil }
        var value: Int64 = 0
        for index in range {
            let digit = Int64(self[index]) - 0x30
            guard digit >= 0, digit < radix else { return nil }
            let (product, isTooLarge) = value.multipliedReportingOverflow(by: radix)
            let (sum, isOver) = product.addingReportingOverflow(digit)
            guard !isTooLarge, !isOver, sum <= limit else { return nil }
            value = sum
        }
        return value
    }
}

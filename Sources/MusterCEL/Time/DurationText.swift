/// Durations as text: `1h30m`, `-1.5s`, `250ms`; printed as seconds.
enum DurationText {
    private static let units: [(name: StaticString, nanoseconds: UInt64)] = [
        ("h", 3_600_000_000_000), ("m", 60_000_000_000), ("s", 1_000_000_000),
        ("ms", 1_000_000), ("us", 1000), ("ns", 1),
    ]

    /// Parses a signed sequence of decimal numbers with units; nil if it is none or does not fit 64 bits of nanoseconds.
    static func parse(_ text: UnsafeBufferPointer<UInt8>) -> Int64? {
        var scanner = ByteScanner(text)
        let negative = scanner.take("-")
        if !negative { _ = scanner.take("+") }
        if text.count - scanner.position == 1, scanner.peek == UInt8(ascii: "0") { return 0 }
        var total: UInt64 = 0
        repeat {
            guard let part = part(&scanner) else { return nil }
            let (sum, overflow) = total.addingReportingOverflow(part)
            if overflow { return nil }
            total = sum
        } while !scanner.isAtEnd
        guard total <= UInt64(Int64.max) + (negative ? 1 : 0) else { return nil }
        return Int64(truncatingIfNeeded: negative ? 0 &- total : total)
    }

    private static func part(_ scanner: inout ByteScanner) -> UInt64? {
        var whole: UInt64 = 0
        var digits = 0
        while let digit = scanner.nextDigit() {
            let (product, overflow) = whole.multipliedReportingOverflow(by: 10)
            let (sum, carry) = product.addingReportingOverflow(UInt64(digit))
            if overflow || carry { return nil }
            whole = sum
            digits += 1
        }
        var fraction: UInt64 = 0
        var scale: UInt64 = 1
        if scanner.take(".") {
            while let digit = scanner.nextDigit() {
                digits += 1
                if scale < 1_000_000_000_000_000 {
                    fraction = fraction * 10 + UInt64(digit)
                    scale *= 10
                }
            }
        }
        guard digits > 0, let unit = unit(&scanner) else { return nil }
        let (product, overflow) = whole.multipliedReportingOverflow(by: unit)
        // The fraction is below one, so that its share fits.
        let share = scale.dividingFullWidth(fraction.multipliedFullWidth(by: unit)).quotient
        let (sum, carry) = product.addingReportingOverflow(share)
        return overflow || carry ? nil : sum
    }

    private static func unit(_ scanner: inout ByteScanner) -> UInt64? {
        // U+00B5 and U+03BC, both used for micro.
        if scanner.peek == 0xC2 || scanner.peek == 0xCE {
            let second: UInt8 = scanner.peek == 0xC2 ? 0xB5 : 0xBC
            scanner.skip()
            guard scanner.peek == second else { return nil }
            scanner.skip()
            return scanner.take("s") ? 1000 : nil
        }
        let letters = scanner.letters()
        for unit in units
        where letters.elementsEqual(
            UnsafeBufferPointer(start: unit.name.utf8Start, count: unit.name.utf8CodeUnitCount))
        {
            return unit.nanoseconds
        }
        return nil
    }

    /// Prints seconds with 0, 3, 6 or 9 fraction digits, as in `3600.500s`; `trimmed` drops every ending zero.
    static func print(_ nanoseconds: Int64, trimmed: Bool = false, into bytes: inout [UInt8]) {
        if nanoseconds < 0 { bytes.append(UInt8(ascii: "-")) }
        let (seconds, part) = nanoseconds.magnitude.quotientAndRemainder(dividingBy: 1_000_000_000)
        bytes.append(contentsOf: String(seconds).utf8)
        if part != 0 {
            bytes.append(UInt8(ascii: "."))
            let width = part % 1_000_000 == 0 ? 3 : part % 1000 == 0 ? 6 : 9
            let divisor: UInt64 = width == 3 ? 1_000_000 : width == 6 ? 1000 : 1
            TimestampText.padded(Int(part / divisor), width, &bytes)
            if trimmed { while bytes.last == UInt8(ascii: "0") { bytes.removeLast() } }
        }
        bytes.append(UInt8(ascii: "s"))
    }
}

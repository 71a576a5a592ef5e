import MusterSource

/// Reads seconds since 1970 with a fraction, as `find` prints them for `%T@`.
enum EpochText {
    private static let years = -62_135_596_800...Int64(253_402_300_799)

    /// Reads `-?digits[.digits]`; digits beyond nanoseconds are cut off.
    ///
    /// Nil for anything else or outside years 1 to 9999.
    static func parse(_ text: some Collection<UInt8>) -> Moment? {
        let isNegative = text.first == 0x2D
        let digits = isNegative ? text.dropFirst() : text[...]
        let whole = digits.prefix { $0 != 0x2E }
        let fraction = digits.dropFirst(whole.count + 1)
        guard !whole.isEmpty, whole.count <= 12, whole.allSatisfy(isDigit) else { return nil }
        guard whole.count == digits.count || !fraction.isEmpty, fraction.allSatisfy(isDigit) else {
            return nil
        }
        var seconds = whole.reduce(Int64(0)) { $0 * 10 + Int64($1 - 0x30) }
        var nanoseconds = fraction.prefix(9).reduce(Int64(0)) { $0 * 10 + Int64($1 - 0x30) }
        for _ in min(fraction.count, 9)..<9 { nanoseconds *= 10 }
        if isNegative {
            // Moments count nanoseconds forward from a whole second.
            seconds = nanoseconds > 0 ? -seconds - 1 : -seconds
            nanoseconds = nanoseconds > 0 ? 1_000_000_000 - nanoseconds : 0
        }
        guard years.contains(seconds) else { return nil }
        return Moment(seconds: seconds, nanoseconds: UInt32(nanoseconds))
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}

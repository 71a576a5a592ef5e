import MusterSource

/// Reads seconds since 1970 with a fraction, as `find` prints them for `%T@`.
enum EpochText {
    /// Reads `-?digits[.digits]`; digits beyond nanoseconds are cut off.
    ///
    /// Nil for anything else or outside years 1 to 9999.
    static func parse(_ text: some Collection<UInt8>) -> Moment? {
        var scan = Scan()
        for byte in text where !scan.take(byte) { return nil }
        guard scan.whole > 0, !scan.hasPoint || scan.fraction > 0 else { return nil }
        var seconds = scan.seconds
        var nanoseconds = scan.nanoseconds
        for _ in min(scan.fraction, 9)..<9 { nanoseconds *= 10 }
        let isNegative = scan.isNegative
        if isNegative {
            // Moments count nanoseconds forward from a whole second.
            seconds = nanoseconds > 0 ? -seconds - 1 : -seconds
            nanoseconds = nanoseconds > 0 ? 1_000_000_000 - nanoseconds : 0
        }
        let moment = Moment(seconds: seconds, nanoseconds: UInt32(nanoseconds))
        return moment.isWithinYears ? moment : nil
    }

    /// The digits seen so far.
    private struct Scan {
        var isNegative = false
        var hasPoint = false
        /// Digits before and after the point.
        var whole = 0
        var fraction = 0
        var seconds: Int64 = 0
        var nanoseconds: Int64 = 0

        /// False for a byte that cannot stand here.
        mutating func take(_ byte: UInt8) -> Bool {
            if ASCII.isDigit(byte) { return takeDigit(Int64(byte &- 0x30)) }
            if byte == 0x2E, !hasPoint {
                hasPoint = true
                return true
            }
            guard byte == 0x2D, whole == 0, !isNegative, !hasPoint else { return false }
            isNegative = true
            return true
        }

        private mutating func takeDigit(_ digit: Int64) -> Bool {
            if hasPoint {
                fraction += 1
                if fraction <= 9 { nanoseconds = nanoseconds * 10 + digit }
                return true
            }
            whole += 1
            seconds = seconds &* 10 &+ digit
            return whole <= 12
        }
    }
}

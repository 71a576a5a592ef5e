/// A moment: seconds since 1970-01-01T00:00:00Z and nanoseconds 0..<1,000,000,000.
struct Timestamp: Equatable {
    /// 0001-01-01T00:00:00Z and 9999-12-31T23:59:59Z, the language's range.
    static let range: ClosedRange<Int64> = -62_135_596_800...253_402_300_799

    var seconds: Int64
    var nanoseconds: UInt32

    /// A moment within the language's range; nil outside.
    init?(checking seconds: Int64, _ nanoseconds: UInt32 = 0) {
        guard Self.range.contains(seconds), nanoseconds < 1_000_000_000 else { return nil }
        self.init(seconds: seconds, nanoseconds: nanoseconds)
    }

    init(seconds: Int64, nanoseconds: UInt32) {
        self.seconds = seconds
        self.nanoseconds = nanoseconds
    }

    /// The moment `duration` nanoseconds later; nil outside the range.
    func adding(_ duration: Int64) -> Timestamp? {
        let (whole, part) = duration.quotientAndRemainder(dividingBy: 1_000_000_000)
        var nanoseconds = Int64(self.nanoseconds) + part
        var seconds = seconds + whole
        if nanoseconds < 0 {
            nanoseconds += 1_000_000_000
            seconds -= 1
        } else if nanoseconds >= 1_000_000_000 {
            nanoseconds -= 1_000_000_000
            seconds += 1
        }
        return Timestamp(checking: seconds, UInt32(nanoseconds))
    }

    /// The moment `duration` nanoseconds earlier; nil outside the range.
    func subtracting(_ duration: Int64) -> Timestamp? {
        // The smallest duration has no opposite: go half the way twice.
        duration == .min
            ? adding(-(duration / 2))?.adding(-(duration / 2)) : adding(-duration)
    }

    /// Nanoseconds from `other` to here; nil if they do not fit 64 bits.
    func since(_ other: Timestamp) -> Int64? {
        let seconds = seconds - other.seconds
        let nanoseconds = Int64(nanoseconds) - Int64(other.nanoseconds)
        let (product, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
        if overflow {
            // A whole second too far may come back within reach by its nanoseconds.
            guard seconds < 0, nanoseconds > 0 else { return nil }
            let (near, still) = (seconds + 1).multipliedReportingOverflow(by: 1_000_000_000)
            return still ? nil : near.addingChecked(nanoseconds - 1_000_000_000)
        }
        return product.addingChecked(nanoseconds)
    }

    /// Whether it comes before `other`.
    func precedes(_ other: Timestamp) -> Bool {
        seconds != other.seconds ? seconds < other.seconds : nanoseconds < other.nanoseconds
    }
}

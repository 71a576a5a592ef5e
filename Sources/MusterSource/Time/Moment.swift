/// A point in time, UTC, from 0001-01-01T00:00:00Z to 9999-12-31T23:59:59.999999999Z.
public struct Moment: Hashable, Sendable, Comparable {
    /// Seconds since 1970-01-01T00:00:00Z; negative before.
    public let seconds: Int64
    /// 0..<1,000,000,000.
    public let nanoseconds: UInt32

    /// Whether it is within years 1 to 9999: a date's offset from UTC may lead beyond.
    public var isWithinYears: Bool { (-62_135_596_800...253_402_300_799).contains(seconds) }

    /// Makes a moment; no range check.
    public init(seconds: Int64, nanoseconds: UInt32 = 0) {
        self.seconds = seconds
        self.nanoseconds = nanoseconds
    }

    /// Midnight UTC of a proleptic Gregorian date; nil if there is no such day or it is outside years 1 to 9999.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Self.days(inMonth: month, year: year)
        else { return nil }
        self.init(seconds: Self.daysSinceEpoch(year: year, month: month, day: day) * 86_400)
    }

    /// In order.
    public static func < (left: Moment, right: Moment) -> Bool {
        (left.seconds, left.nanoseconds) < (right.seconds, right.nanoseconds)
    }

    /// The date and time of day in UTC.
    public var civil: CivilTime { CivilTime(self) }

    /// `2026-06-01T09:00:00Z`, with 3, 6 or 9 digits of a fraction if there is one (RFC 3339).
    public var text: String { civil.text(nanoseconds: nanoseconds) }

    /// `2026-06-01`.
    public var dayText: String { civil.dayText }

    /// The moment `days` times 24 hours later.
    public func adding(days: Int) -> Moment {
        Moment(seconds: seconds &+ Int64(days) &* 86_400, nanoseconds: nanoseconds)
    }

    /// How many days a month has.
    public static func days(inMonth month: Int, year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: isLeap(year) ? 29 : 28
        default: 31
        }
    }

    static func isLeap(_ year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }

    /// Days from 1970-01-01; the algorithm counts years from March so that the leap day comes last.
    static func daysSinceEpoch(year: Int, month: Int, day: Int) -> Int64 {
        let shifted = month > 2 ? year : year - 1
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return Int64(era * 146_097 + dayOfEra - 719_468)
    }
}

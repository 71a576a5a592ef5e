/// Reads dates and times as evidence writes them, and says how exact they are.
public enum DateText {
    /// How much of a moment the text gives.
    public enum Precision: Sendable {
        case month, day, instant
    }

    /// Parses RFC 3339 (`2026-06-01T09:00:00Z`, offsets, fractions; a space or lower-case letters for `T` and `Z` as its
    /// section 5.6 allows), a date, or a month. Nil for anything else, a day that does not exist, a leap second, or a
    /// moment that its offset puts outside years 1 to 9999.
    public static func parse(_ bytes: some Collection<UInt8>) -> (
        moment: Moment, precision: Precision
    )? {
        var reader = DigitReader(Array(bytes))
        guard let year = reader.number(4), reader.take(0x2D), let month = reader.number(2) else {
            return nil
        }
        if reader.isAtEnd { return Moment(year: year, month: month, day: 1).map { ($0, .month) } }
        guard reader.take(0x2D), let day = reader.number(2),
            let midnight = Moment(year: year, month: month, day: day)
        else { return nil }
        if reader.isAtEnd { return (midnight, .day) }
        guard reader.take(0x54) || reader.take(0x74) || reader.take(0x20) else { return nil }
        guard let hour = reader.number(2), hour < 24, reader.take(0x3A),
            let minute = reader.number(2), minute < 60, reader.take(0x3A),
            let second = reader.number(2), second < 60, let nanoseconds = reader.fraction(),
            let offset = reader.zoneOffset(), reader.isAtEnd
        else { return nil }
        let seconds = midnight.seconds + Int64(hour * 3600 + minute * 60 + second - offset)
        let moment = Moment(seconds: seconds, nanoseconds: nanoseconds)
        return moment.isWithinYears ? (moment, .instant) : nil
    }
}

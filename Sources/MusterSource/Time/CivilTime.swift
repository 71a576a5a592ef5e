/// Date and time of day in the proleptic Gregorian calendar, without a zone.
public struct CivilTime: Equatable, Sendable {
    /// 1 to 9999 for every valid moment.
    public let year: Int
    /// 1...12.
    public let month: Int
    /// 1...31.
    public let day: Int
    /// 0...23.
    public let hour: Int
    /// 0...59.
    public let minute: Int
    /// 0...59; leap seconds are not represented.
    public let second: Int

    /// The UTC date and time of a moment.
    public init(_ moment: Moment) {
        let days = moment.seconds.flooredDivision(by: 86_400)
        let secondOfDay = Int(moment.seconds - days * 86_400)
        let shifted = days + 719_468
        let era = shifted.flooredDivision(by: 146_097)
        let dayOfEra = Int(shifted - era * 146_097)
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        year = yearOfEra + Int(era) * 400 + (month <= 2 ? 1 : 0)
        hour = secondOfDay / 3600
        minute = secondOfDay / 60 % 60
        second = secondOfDay % 60
    }

    /// `2026-06-01`.
    public var dayText: String { "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))" }

    func text(nanoseconds: UInt32) -> String {
        var text = "\(dayText)T\(padded(hour, 2)):\(padded(minute, 2)):\(padded(second, 2))"
        if nanoseconds != 0 {
            var digits = padded(Int(nanoseconds), 9)
            while digits.hasSuffix("000") { digits.removeLast(3) }
            text += "." + digits
        }
        return text + "Z"
    }

    private func padded(_ value: Int, _ width: Int) -> String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}

extension Int64 {
    /// Division that rounds toward negative infinity; the divisor is positive.
    func flooredDivision(by divisor: Int64) -> Int64 {
        let quotient = self / divisor
        return self % divisor < 0 ? quotient - 1 : quotient
    }
}

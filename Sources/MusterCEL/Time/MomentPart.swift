/// A part of a moment as a calendar and a clock show it.
enum MomentPart {
    case fullYear, month, date, dayOfMonth, dayOfWeek, dayOfYear
    case hours, minutes, seconds, milliseconds

    /// The part, `offset` seconds east of UTC.
    func of(_ moment: Timestamp, offset: Int) -> Int {
        let local = moment.seconds + Int64(offset)
        let days = local.flooredQuotient(86_400)
        let second = Int(local - days * 86_400)
        switch self {
        case .fullYear: return CivilDate(days: days).year
        case .month: return CivilDate(days: days).month - 1
        case .date: return CivilDate(days: days).day
        case .dayOfMonth: return CivilDate(days: days).day - 1
        case .dayOfWeek: return CivilDate.dayOfWeek(days)
        case .dayOfYear: return CivilDate(days: days).dayOfYear
        case .hours: return second / 3600
        case .minutes: return second / 60 % 60
        case .seconds: return second % 60
        case .milliseconds: return Int(moment.nanoseconds / 1_000_000)
        }
    }
}

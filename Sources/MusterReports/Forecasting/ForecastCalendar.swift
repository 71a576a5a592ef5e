public import MusterModel
import MusterSource

/// A forecast as a calendar to subscribe to (iCalendar, RFC 5545): one all-day event for each group
/// of lapses.
///
/// What mends itself is no date to keep and is left out. An event keeps its name (`UID`) from run to run as long
/// as its first finding and its moment stay the same, so a reader that imports the file again doubles nothing.
public struct ForecastCalendar: Sendable {
    private let forecast: Forecast
    private let stamp: String

    /// Writes `forecast`.
    public init(_ forecast: Forecast) {
        self.forecast = forecast
        stamp = Self.time(forecast.asOf)
    }

    /// The bytes, every line ending in CRLF.
    public var bytes: [UInt8] {
        var calendar = CalendarText()
        calendar.line("BEGIN:VCALENDAR")
        calendar.line("VERSION:2.0")
        calendar.line("PRODID:-//Muster//Forecast//EN")
        calendar.line("CALSCALE:GREGORIAN")
        calendar.text("X-WR-CALNAME", "\(mark)What lapses: \(forecast.system)")
        let lapses = forecast.lapses.filter(\.worsens)
        for group in LapseGroup.groups(lapses) { event(group, in: &calendar) }
        // RFC 5545 section 3.6: a calendar without any component is none.
        if lapses.isEmpty { nothing(in: &calendar) }
        calendar.line("END:VCALENDAR")
        return calendar.bytes
    }

    private func event(_ group: LapseGroup, in calendar: inout CalendarText) {
        let lapse = group.first
        let words = LapseWords(lapse: lapse)
        calendar.line("BEGIN:VEVENT")
        calendar.line("UID:\(lapse.finding)-\(Self.time(lapse.at))@muster")
        calendar.line("DTSTAMP:\(stamp)")
        calendar.line("DTSTART;VALUE=DATE:\(Self.day(lapse.at))")
        calendar.text("SUMMARY", "\(mark)\(group.subjects): \(words.cause) (\(lapse.rule))")
        calendar.text("DESCRIPTION", description(lapse, words))
        calendar.text("CATEGORIES", lapse.cause.rawValue)
        calendar.line("PRIORITY:\(Self.priority(lapse.severity))")
        calendar.line("TRANSP:TRANSPARENT")
        calendar.line("END:VEVENT")
    }

    private func nothing(in calendar: inout CalendarText) {
        calendar.line("BEGIN:VJOURNAL")
        calendar.line("UID:nothing-\(stamp)-\(Self.time(forecast.until))@muster")
        calendar.line("DTSTAMP:\(stamp)")
        calendar.line("DTSTART;VALUE=DATE:\(Self.day(forecast.asOf))")
        calendar.text("SUMMARY", "\(mark)Nothing lapses until \(forecast.until.dayText)")
        calendar.line("END:VJOURNAL")
    }

    private func description(_ lapse: Lapse, _ words: LapseWords) -> String {
        var lines = ["\(words.when): \(words.change)"]
        if !lapse.message.utf8.isEmpty { lines.append(lapse.message) }
        if let owner = lapse.owner { lines.append("owner: \(owner)") }
        if let location = lapse.location { lines.append("line: \(location.description)") }
        if !lapse.claims.isEmpty {
            lines.append("claims: \(lapse.claims.joined(separator: ", "))")
        }
        return lines.joined(separator: "\n")
    }

    private var mark: String { forecast.isSample ? "[sample data] " : "" }

    /// RFC 5545 section 3.8.1.9: 1 is the highest, 9 the lowest.
    private static func priority(_ severity: Severity) -> Int {
        switch severity {
        case .critical: 1
        case .high: 3
        case .medium: 5
        case .low: 7
        }
    }

    /// `20260715`.
    private static func day(_ moment: Moment) -> String {
        String(decoding: moment.dayText.utf8.filter { $0 != 0x2D }, as: UTF8.self)
    }

    /// `20260715T093000Z`.
    private static func time(_ moment: Moment) -> String {
        let whole = Moment(seconds: moment.seconds).text
        return String(decoding: whole.utf8.filter { $0 != 0x2D && $0 != 0x3A }, as: UTF8.self)
    }
}

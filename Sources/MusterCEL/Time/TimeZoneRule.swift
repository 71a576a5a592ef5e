/// A POSIX TZ rule such as `CET-1CEST,M3.5.0,M10.5.0/3`: what holds after a zone's last transition.
struct TimeZoneRule {
    /// When in a year a change happens.
    private enum Day {
        /// Month, week 1...5 (5 is the last) and day of the week.
        case weekday(month: Int, week: Int, day: Int)
        /// 1...365, the 29th of February never counted.
        case julian(Int)
        /// 0...365, the 29th of February counted.
        case ordinal(Int)
    }

    private struct Change {
        let day: Day
        /// Seconds after local midnight.
        let time: Int
    }

    private let standard: Int
    private let summer: Int
    private let start: Change?
    private let end: Change?

    init?(_ text: [UInt8]) {
        let parsed = text.withUnsafeBufferPointer { bytes -> TimeZoneRule? in
            var scanner = ByteScanner(bytes)
            return TimeZoneRule(&scanner)
        }
        guard let parsed else { return nil }
        self = parsed
    }

    private init?(_ scanner: inout ByteScanner) {
        guard Self.name(&scanner), let west = Self.time(&scanner) else { return nil }
        standard = -west
        guard !scanner.isAtEnd else {
            summer = standard
            start = nil
            end = nil
            return
        }
        guard Self.name(&scanner) else { return nil }
        if scanner.peek == UInt8(ascii: ",") {
            summer = standard + 3600
        } else {
            guard let west = Self.time(&scanner) else { return nil }
            summer = -west
        }
        guard let start = Self.change(&scanner), let end = Self.change(&scanner),
            scanner.isAtEnd
        else { return nil }
        self.start = start
        self.end = end
    }

    private static func name(_ scanner: inout ByteScanner) -> Bool {
        guard scanner.take("<") else { return scanner.letters().count >= 3 }
        while let next = scanner.peek, next != UInt8(ascii: ">") { scanner.skip() }
        return scanner.take(">")
    }

    private static func time(_ scanner: inout ByteScanner) -> Int? {
        let negative = scanner.take("-")
        if !negative { _ = scanner.take("+") }
        guard let hours = scanner.number(upTo: 167) else { return nil }
        var seconds = hours * 3600
        if scanner.take(":") {
            guard let minutes = scanner.number(upTo: 59) else { return nil }
            seconds += minutes * 60
            if scanner.take(":") {
                guard let rest = scanner.number(upTo: 59) else { return nil }
                seconds += rest
            }
        }
        return negative ? -seconds : seconds
    }

    private static func change(_ scanner: inout ByteScanner) -> Change? {
        guard scanner.take(","), let day = day(&scanner) else { return nil }
        guard scanner.take("/") else { return Change(day: day, time: 7200) }
        return time(&scanner).map { Change(day: day, time: $0) }
    }

    private static func day(_ scanner: inout ByteScanner) -> Day? {
        if scanner.take("M") {
            guard let month = scanner.number(upTo: 12), month >= 1, scanner.take("."),
                let week = scanner.number(upTo: 5), week >= 1, scanner.take("."),
                let day = scanner.number(upTo: 6)
            else { return nil }
            return .weekday(month: month, week: week, day: day)
        }
        if scanner.take("J") {
            return scanner.number(upTo: 365).flatMap { $0 >= 1 ? .julian($0) : nil }
        }
        return scanner.number(upTo: 365).map { .ordinal($0) }
    }

    /// Seconds east of UTC at a moment.
    func offset(at seconds: Int64) -> Int {
        guard let start, let end else { return standard }
        let year = CivilDate(days: (seconds + Int64(standard)).flooredQuotient(86_400)).year
        let on = moment(of: start, in: year) - Int64(standard)
        let off = moment(of: end, in: year) - Int64(summer)
        let isSummer =
            on < off ? seconds >= on && seconds < off : seconds >= on || seconds < off
        return isSummer ? summer : standard
    }

    private func moment(of change: Change, in year: Int) -> Int64 {
        let days: Int64
        let newYear = CivilDate(year: year, month: 1, day: 1)?.daysSinceEpoch ?? 0
        switch change.day {
        case .ordinal(let day): days = newYear + Int64(day)
        case .julian(let day):
            days = newYear + Int64(day - 1) + (day > 59 && CivilDate.isLeap(year) ? 1 : 0)
        case .weekday(let month, let week, let day):
            let first = CivilDate(year: year, month: month, day: 1)?.daysSinceEpoch ?? 0
            let ahead = (day - CivilDate.dayOfWeek(first) + 7) % 7
            var number = ahead + 7 * (week - 1)
            if number >= CivilDate.days(inMonth: month, of: year) { number -= 7 }
            days = first + Int64(number)
        }
        return days * 86_400 + Int64(change.time)
    }
}

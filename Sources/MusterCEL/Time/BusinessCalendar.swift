/// The days on which people work: Monday to Friday but for holidays. A day is its number since 1970-01-01.
struct BusinessCalendar {
    /// Business days further away than this are outside the language's range of time anyway.
    static let mostDays: Int64 = 4_000_000

    /// Ascending, each once, none on a weekend.
    private let holidays: [Int64]

    init(holidays: [Int64]) {
        var distinct: [Int64] = []
        for day in holidays.sorted() where distinct.last != day && Self.isWeekday(day) {
            distinct.append(day)
        }
        self.holidays = distinct
    }

    /// The business days after one day, up to and including another that is not earlier.
    func count(after first: Int64, through last: Int64) -> Int64 {
        Self.weekdays(through: last) - Self.weekdays(through: first)
            - Int64(place(after: last) - place(after: first))
    }

    /// The business day that is the `count`th after a day, or for a negative count the one as many before it;
    /// the day itself for 0. Nil where that is further away than `mostDays`.
    func day(_ count: Int64, from day: Int64) -> Int64? {
        guard (-Self.mostDays...Self.mostDays).contains(count) else { return nil }
        if count == 0 { return day }
        // Half of all days are business days, but for the holidays and a first weekend.
        let reach = 2 * (abs(count) + Int64(holidays.count)) + 7
        var low: Int64 = 1
        var high = reach
        while low < high {
            let middle = (low + high) / 2
            let found =
                count > 0
                ? self.count(after: day, through: day + middle)
                : self.count(after: day - middle - 1, through: day - 1)
            if found >= abs(count) { high = middle } else { low = middle + 1 }
        }
        return count > 0 ? day + low : day - low
    }

    /// How many holidays come up to and including a day.
    private func place(after day: Int64) -> Int {
        var low = 0
        var high = holidays.count
        while low < high {
            let middle = (low + high) / 2
            if holidays[middle] <= day { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The days since a Monday: 1970-01-01 was a Thursday.
    private static func week(_ day: Int64) -> (number: Int64, day: Int64) {
        let shifted = day + 3
        let number = shifted >= 0 ? shifted / 7 : (shifted - 6) / 7
        return (number, shifted - number * 7)
    }

    private static func isWeekday(_ day: Int64) -> Bool { week(day).day < 5 }

    /// A count that grows by one on each weekday.
    private static func weekdays(through day: Int64) -> Int64 {
        let (number, day) = week(day)
        return number * 5 + min(day + 1, 5)
    }
}

import Testing

@testable import MusterCEL

/// Business days against a count day by day, and around the days on which calendars and clocks are odd.
@Suite struct BusinessDayTests {
    private func number(_ year: Int, _ month: Int, _ day: Int) throws -> Int64 {
        try #require(CivilDate(year: year, month: month, day: day)).daysSinceEpoch
    }

    private func value(_ text: String) throws -> PlainValue {
        let evaluation = try #require(Evaluation(text), "\(text)")
        return try #require(evaluation.plain, "\(text): \(evaluation.error?.message ?? "")")
    }

    private func isTrue(_ text: String) throws -> Bool {
        if case .bool(let answer) = try value(text) { answer } else { false }
    }

    @Test func countsAndStepsAgreeWithACountDayByDay() throws {
        // Easter, Christmas, a holiday on a Saturday (which is none more), one named twice, and New Year.
        let days = try [
            number(2026, 4, 3), number(2026, 4, 6), number(2026, 12, 25), number(2026, 12, 26),
            number(2026, 12, 25), number(2027, 1, 1),
        ]
        let calendar = BusinessCalendar(holidays: days)
        let start = try number(2026, 3, 25)
        func isBusiness(_ day: Int64) -> Bool {
            ![0, 6].contains(CivilDate.dayOfWeek(day)) && !days.contains(day)
        }
        for first in start..<start + 21 {
            var counted: Int64 = 0
            for last in first + 1..<start + 330 {
                counted += isBusiness(last) ? 1 : 0
                try #require(calendar.count(after: first, through: last) == counted)
                guard isBusiness(last) else { continue }
                try #require(calendar.day(counted, from: first) == last)
            }
        }
        for last in start + 280..<start + 300 {
            var counted: Int64 = 0
            for first in (start..<last).reversed() where isBusiness(first) {
                counted += 1
                try #require(calendar.day(-counted, from: last) == first)
            }
        }
    }

    @Test func daysBefore1970AreDaysToo() throws {
        let calendar = BusinessCalendar(holidays: [])
        // 1969-12-31 was a Wednesday; the Friday before it is five days earlier.
        #expect(calendar.day(-3, from: -1) == -6)
        #expect(calendar.count(after: -8, through: -1) == 5)
        #expect(CivilDate.dayOfWeek(-1) == 3)
    }

    @Test(arguments: [
        // 29 February 2028 is a Tuesday, and there is none in 2027.
        "businessDays(timestamp('2028-02-28T00:00:00Z'), timestamp('2028-03-01T00:00:00Z'), []) == 2",
        "businessDays(timestamp('2027-02-26T00:00:00Z'), timestamp('2027-03-01T00:00:00Z'), []) == 1",
        "addBusinessDays(timestamp('2028-02-25T10:00:00Z'), 2, [timestamp('2028-02-29T00:00:00Z')]) == timestamp('2028-03-01T10:00:00Z')",
        // One day, and no day, whatever the hour.
        "businessDays(timestamp('2026-11-20T00:00:00Z'), timestamp('2026-11-20T23:59:59Z'), []) == 0",
        "businessDays(timestamp('2026-11-21T12:00:00Z'), timestamp('2026-11-22T12:00:00Z'), []) == 0",
        "addBusinessDays(timestamp('2026-11-21T12:00:00Z'), 0, []) == timestamp('2026-11-21T12:00:00Z')",
        "addBusinessDays(timestamp('2026-11-21T12:00:00Z'), 1, []) == timestamp('2026-11-23T12:00:00Z')",
        "addBusinessDays(timestamp('2026-11-21T12:00:00Z'), -1, []) == timestamp('2026-11-20T12:00:00Z')",
    ])
    func leapDaysAndWeekendsAreWhatTheyAre(text: String) throws {
        #expect(try isTrue(text))
    }

    @Test(arguments: [
        // 23:30 UTC on Friday is Saturday in Berlin, and Friday in New York.
        "businessDays(timestamp('2026-11-20T23:30:00Z'), timestamp('2026-11-23T12:00:00Z'), [], 'Europe/Berlin') == 1",
        "businessDays(timestamp('2026-11-19T23:30:00Z'), timestamp('2026-11-20T12:00:00Z'), []) == 1",
        "businessDays(timestamp('2026-11-19T23:30:00Z'), timestamp('2026-11-20T12:00:00Z'), [], 'Europe/Berlin') == 0",
        // Clocks go back on Sunday 25 October 2026 and forward on Sunday 29 March 2026: nine o'clock stays nine.
        "addBusinessDays(timestamp('2026-10-23T07:00:00Z'), 1, [], 'Europe/Berlin') == timestamp('2026-10-26T08:00:00Z')",
        "addBusinessDays(timestamp('2026-03-27T08:00:00Z'), 1, [], 'Europe/Berlin') == timestamp('2026-03-30T07:00:00Z')",
        "addBusinessDays(timestamp('2026-03-30T07:00:00Z'), -1, [], 'Europe/Berlin') == timestamp('2026-03-27T08:00:00Z')",
        // A holiday is a date, and the same date in every zone.
        "addBusinessDays(timestamp('2026-12-24T08:00:00Z'), 1, [timestamp('2026-12-25T00:00:00Z')], 'America/New_York') == timestamp('2026-12-28T08:00:00Z')",
        "addBusinessDays(timestamp('2026-12-24T08:00:00Z'), 1, [timestamp('2026-12-25T00:00:00Z')], '+13:00') == timestamp('2026-12-28T08:00:00Z')",
    ])
    func aZoneDecidesWhichDayItIsAndKeepsTheTimeOnTheClock(text: String) throws {
        #expect(try isTrue(text))
    }

    /// Clocks that change on a working day: in Egypt on Fridays, in April forward at midnight, in October back.
    @Test func anHourThatDoesNotExistOrComesTwiceHasOneMoment() throws {
        let host = EvaluatorHost(limits: Limits(), slots: 0, joins: [])
        let zone = try #require(
            Array("Africa/Cairo".utf8).withUnsafeBufferPointer { ZoneArgument($0, host: host) })
        // 2026-04-24: 00:00 becomes 01:00. Half past midnight is never shown; it is taken as half past one.
        let spring = try number(2026, 4, 24) * 86_400
        let springMoment = zone.moment(ofLocal: spring + 1800)
        #expect(springMoment == spring + 1800 - 7200)
        #expect(springMoment + Int64(zone.offset(at: springMoment)) == spring + 5400)
        // 2026-10-29 ends twice: 23:30 comes at 20:30 UTC and again at 21:30 UTC.
        let autumn = try number(2026, 10, 29) * 86_400 + 84_600
        #expect(zone.moment(ofLocal: autumn) == autumn - 10_800)
    }

    @Test(arguments: [
        "businessDays(timestamp(0), timestamp(0), [1])", "businessDays(1, timestamp(0), [])",
        "businessDays(timestamp(0), timestamp(0), [], 5)", "addBusinessDays(timestamp(0), 1u, [])",
        "addBusinessDays(timestamp(0), 9223372036854775807, [])",
        "addBusinessDays(timestamp(0), -9223372036854775807 - 1, [])",
        "addBusinessDays(timestamp('9999-12-31T23:00:00Z'), 1, [])",
        "addBusinessDays(timestamp('0001-01-01T01:00:00Z'), -1, [])",
        "addBusinessDays(timestamp(0), 1, [timestamp(0), 'x'])",
    ])
    func whatIsNoMomentNoListOrOutOfRangeIsAnError(text: String) throws {
        #expect(try #require(Evaluation(text)).error != nil)
    }
}

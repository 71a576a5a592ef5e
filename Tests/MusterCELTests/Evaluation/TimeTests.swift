import Testing

@testable import MusterCEL

@Suite struct TimeTests {
    private func parsed(_ text: String) -> Timestamp? {
        Array(text.utf8).withUnsafeBufferPointer { TimestampText.parse($0) }
    }

    private func printed(_ moment: Timestamp) -> String {
        var bytes: [UInt8] = []
        TimestampText.print(moment, into: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test(arguments: [
        ("1970-01-01T00:00:00Z", 0), ("2000-02-29T12:00:00Z", 951_825_600),
        ("1900-03-01T00:00:00Z", -2_203_891_200), ("0001-01-01T00:00:00Z", -62_135_596_800),
        ("9999-12-31T23:59:59Z", 253_402_300_799), ("1970-01-01T01:00:00+01:00", 0),
        ("1969-12-31T21:30:00-02:30", 0),
    ])
    func aTimestampIsParsed(text: String, seconds: Int64) {
        #expect(parsed(text) == Timestamp(seconds: seconds, nanoseconds: 0))
    }

    @Test(arguments: [
        "1900-02-29T00:00:00Z", "2023-13-01T00:00:00Z", "2023-00-01T00:00:00Z",
        "2023-01-01T24:00:00Z", "2023-01-01T00:60:00Z", "2023-01-01T00:00:60Z",
        "2023-01-01 00:00:00Z", "2023-01-01T00:00:00", "2023-01-01T00:00:00.Z",
        "0001-01-01T00:00:00+00:01", "9999-12-31T23:59:59-00:01", "2023-1-1T00:00:00Z", "",
        "2023-01-01T00:00:00Zz", "2023-01-01T00:00:00+24:00",
    ])
    func whatIsNoTimestampIsRefused(text: String) {
        #expect(parsed(text) == nil)
    }

    @Test(arguments: [
        "2009-02-13T23:31:30.5Z", "1945-05-07T02:41:00Z", "0001-01-01T00:00:00.000000001Z",
        "9999-12-31T23:59:59.999999999Z", "2024-02-29T00:00:00Z", "1600-12-31T00:00:00Z",
    ])
    func aTimestampIsPrintedAsItWasRead(text: String) throws {
        #expect(printed(try #require(parsed(text))) == text)
    }

    @Test func everyDayOfFourCenturiesHasItsNumber() {
        for days in Int64(-200_000)..<Int64(60_000) {
            let date = CivilDate(days: days)
            #expect(date.daysSinceEpoch == days)
            if date.daysSinceEpoch != days { break }
        }
    }

    @Test(arguments: [
        ("1h30m", Int64(5_400_000_000_000)), ("-1.5s", -1_500_000_000), ("250ms", 250_000_000),
        ("1h0m0.5s", 3_600_500_000_000), ("0", 0), ("1us", 1000), ("1µs", 1000), ("+2ns", 2),
        (".5s", 500_000_000), ("9223372036854775807ns", .max), ("-9223372036854775808ns", .min),
        ("0.0000000001s", 0),
    ])
    func aDurationIsParsed(text: String, nanoseconds: Int64) {
        let value = Array(text.utf8).withUnsafeBufferPointer { DurationText.parse($0) }
        #expect(value == nanoseconds)
    }

    @Test(arguments: [
        "", "-", "1", "1d", "s", "1h-5m", ".s", "9223372036854775808ns", "1x", "1 h",
        "99999999999999999999h",
    ])
    func whatIsNoDurationIsRefused(text: String) {
        #expect(Array(text.utf8).withUnsafeBufferPointer { DurationText.parse($0) } == nil)
    }

    @Test(arguments: [
        (Int64(0), "0s"), (1_500_000_000, "1.500s"), (-1, "-0.000000001s"),
        (.min, "-9223372036.854775808s"),
        (1_000, "0.000001s"),
    ])
    func aDurationIsPrintedInSeconds(nanoseconds: Int64, text: String) {
        var bytes: [UInt8] = []
        DurationText.print(nanoseconds, into: &bytes)
        #expect(String(decoding: bytes, as: UTF8.self) == text)
    }

    @Test(arguments: [
        ("2024-07-01T12:00:00Z", "Europe/Berlin", 14),
        ("2024-01-01T12:00:00Z", "Europe/Berlin", 13),
        ("2060-07-01T12:00:00Z", "Europe/Berlin", 14),
        ("2060-01-01T12:00:00Z", "Europe/Berlin", 13),
        ("2060-01-01T12:00:00Z", "America/New_York", 7),
        ("2060-07-01T12:00:00Z", "America/New_York", 8),
        ("2060-01-01T12:00:00Z", "Australia/Sydney", 23),
        ("2060-07-01T12:00:00Z", "Australia/Sydney", 22),
        ("2024-01-01T12:00:00Z", "Asia/Kolkata", 17), ("1950-01-01T12:00:00Z", "UTC", 12),
        ("2024-01-01T12:00:00Z", "02:00", 14), ("2024-01-01T12:00:00Z", "-09:30", 2),
    ])
    func theHourIsThatOfTheZone(text: String, zone: String, hour: Int64) throws {
        let evaluation = try #require(Evaluation("timestamp('\(text)').getHours('\(zone)')"))
        #expect(evaluation.int == hour, "\(evaluation.error?.message ?? "")")
    }

    @Test(arguments: ["../passwd", "/etc/passwd", "Europe//Berlin", "", "Europe/", "a\\u0000b"])
    func aZoneCannotLeaveItsFolder(zone: String) throws {
        let evaluation = try #require(Evaluation("timestamp(0).getHours('\(zone)')"))
        if case .badArgument? = evaluation.error?.kind { return }
        Issue.record("\(zone) was accepted")
    }

    @Test func aBrokenZoneFileIsNoZone() throws {
        for bytes in [[], Array("TZif2".utf8), Array(repeating: UInt8(0xFF), count: 200)] {
            #expect(TimeZone(bytes) == nil)
        }
        var header = Array("TZif2".utf8) + Array(repeating: UInt8(0), count: 15)
        header += Array(repeating: UInt8(0xFF), count: 24) + Array(repeating: 0, count: 100)
        #expect(TimeZone(header) == nil)
    }

    @Test(arguments: [
        ("CET-1CEST,M3.5.0,M10.5.0/3", Int64(1_719_835_200), 7200),
        ("CET-1CEST,M3.5.0,M10.5.0/3", 1_704_110_400, 3600),
        ("<+0330>-3:30", 0, 12_600), ("EST5EDT,M3.2.0,M11.1.0", 1_719_835_200, -14_400),
        ("EST5EDT,J60,J300", 1_719_835_200, -14_400), ("EST5EDT,59,299", 1_704_110_400, -18_000),
    ])
    func aRuleGivesTheOffset(rule: String, seconds: Int64, offset: Int) throws {
        #expect(try #require(TimeZoneRule(Array(rule.utf8))).offset(at: seconds) == offset)
    }

    @Test(arguments: ["", "C", "CET", "CET-1CEST", "CET-1CEST,M3.5.0", "CET-1CEST,M13.5.0,M1.1.0"])
    func whatIsNoRuleIsRefused(rule: String) {
        #expect(TimeZoneRule(Array(rule.utf8)) == nil)
    }

    @Test func timestampsAtTheEndsOfTheRangeSubtract() {
        let first = Timestamp(seconds: -62_135_596_800, nanoseconds: 0)
        let last = Timestamp(seconds: 253_402_300_799, nanoseconds: 0)
        #expect(last.since(first) == nil)
        #expect(first.since(last) == nil)
        #expect(first.subtracting(.min) == first.adding(.max)?.adding(1))
        #expect(last.adding(1_000_000_000) == nil)
        let far = Timestamp(seconds: -9_223_372_037, nanoseconds: 145_224_192)
        #expect(far.since(Timestamp(seconds: 0, nanoseconds: 0)) == .min)
    }
}

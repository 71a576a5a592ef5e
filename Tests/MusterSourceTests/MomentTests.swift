import MusterSource
import Testing

/// Dates and times, and how exact a text is about them.
struct MomentTests {
    @Test(arguments: [
        ("1970-01-01T00:00:00Z", 0), ("2026-06-01T09:00:00Z", 1_780_304_400),
        ("2024-02-29T00:00:00Z", 1_709_164_800), ("1969-12-31T23:59:59Z", -1),
        ("2026-06-01T11:00:00+02:00", 1_780_304_400), ("0001-01-01T00:00:00Z", -62_135_596_800),
        ("9999-12-31T23:59:59Z", 253_402_300_799), ("2026-06-01t09:00:00z", 1_780_304_400),
    ])
    func anInstantIsReadToTheSecond(text: String, seconds: Int64) throws {
        let parsed = try #require(DateText.parse(text.utf8))
        #expect(parsed.moment.seconds == seconds)
        #expect(parsed.precision == .instant)
    }

    @Test func aFractionKeepsNineDigits() throws {
        let parsed = try #require(DateText.parse("2026-06-01T09:00:00.1234567899Z".utf8))
        #expect(parsed.moment.nanoseconds == 123_456_789)
        #expect(parsed.moment.text == "2026-06-01T09:00:00.123456789Z")
        #expect(Moment(seconds: 0, nanoseconds: 500_000_000).text == "1970-01-01T00:00:00.500Z")
    }

    @Test func aDayAndAMonthSayHowExactTheyAre() throws {
        #expect(try #require(DateText.parse("2026-05-20".utf8)).precision == .day)
        #expect(try #require(DateText.parse("2026-05".utf8)).precision == .month)
    }

    @Test(arguments: [
        "2026-02-29", "2026-13-01", "2026-00-10", "2026-06-31", "26-06-01", "2026-6-1",
        "2026-06-01T24:00:00Z",
        "2026-06-01T09:00:60Z", "2026-06-01T09:00:00", "2026-06-01T09:00:00.Z", "2026-06-01 ", "",
        "0000-01-01",
        "2026-06-01T09:00:00+2:00", "9999-12-31T23:59:59-23:59", "9999-12-31T23:59:59.5-00:01",
        "0001-01-01T00:00:00+23:59", "0001-01-01T00:00:59+00:01",
    ])
    func whatIsNoDateIsRefused(text: String) {
        #expect(DateText.parse(text.utf8) == nil)
    }

    @Test(
        arguments: Array(
            stride(
                from: Int64(-62_135_596_800), through: 253_402_300_799, by: 86_400 * 3_331 + 12_345)
        ))
    func everyMomentPrintsAndReadsBack(seconds: Int64) throws {
        let moment = Moment(seconds: seconds)
        #expect(try #require(DateText.parse(moment.text.utf8)).moment == moment)
    }
}

import Testing

@testable import MusterEngine

@Suite struct DayCountTests {
    @Test(arguments: [
        ("30d", 2_592_000), ("26h", 93_600), ("90m", 5400), ("4w", 2_419_200), ("15s", 15),
        ("0d", 0), ("366000d", 366_000 * 86_400),
    ])
    func aLengthOfTimeIsDigitsAndOneUnit(text: String, seconds: Int64) {
        #expect(DayCount.seconds(text) == seconds)
    }

    @Test(arguments: [
        "", "d", "30", "-1d", "+1d", "1.5d", "30 d", "30D", "1d2h", "30y", "366001d",
        "99999999999999999999d", "３0d",
    ])
    func anythingElseIsNone(text: String) {
        #expect(DayCount.seconds(text) == nil)
    }
}

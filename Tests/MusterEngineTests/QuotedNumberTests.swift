import Testing

@testable import MusterEngine

@Suite struct QuotedNumberTests {
    private func numbers(_ text: String) -> [String] {
        QuotedNumber.all(in: text).map { number in
            "\(number.value) \(number.unit)" + (number.days.map { " = \($0)d" } ?? "")
                + (number.isTime ? "" : " counted")
        }
    }

    @Test(arguments: [
        ("Backups are kept for thirty days.", ["30 day = 30d"]),
        ("Audit rows are kept for Seven years", ["7 year = 2555d"]),
        ("twelve months or one year", ["12 month = 365d", "1 year = 365d"]),
        ("within 72 hours", ["72 hour"]),
        ("within 72h of that", ["72 hour"]),
        ("30d and 4w", ["30 day = 30d", "4 week = 28d"]),
        ("a thirty-day notice", ["30 day = 30d"]),
        ("twenty-four months", ["24 month = 730d"]),
        ("twenty four months", ["24 month = 730d"]),
        ("two UK business days", ["2 uk counted"]),
        ("2 business days", ["2 business day"]),
        ("seven calendar years", ["7 year = 2555d"]),
        ("three quarters", ["3 quarter = 273d"]),
        ("five hundred people", ["500 people counted"]),
        ("1,250 customers", ["1250 customers counted"]),
        ("only two narrow routes", ["2 narrow counted"]),
        ("there are eight", ["8  counted"]),
    ])
    func aNumberIsReadWithWhatItMeasures(text: String, expected: [String]) {
        #expect(numbers(text) == expected)
    }

    @Test(arguments: [
        "TLS 1.2 or newer", "version v2", "someone often attends", "", "999999999999999999 years",
        "12,34 things",
    ])
    func whatIsNoWholeNumberIsNone(text: String) {
        #expect(numbers(text) == [])
    }

    @Test func aGreatLengthIsCountedWithoutOverflow() {
        #expect(
            numbers("999999999999999 decades") == ["999999999999999 decade = 3649999999999996350d"])
        #expect(numbers("0 days") == ["0 day = 0d"])
    }
}

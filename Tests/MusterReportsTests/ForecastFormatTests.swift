import MusterModel
import MusterSource
import Testing

@testable import MusterReports

@Suite struct ForecastFormatTests {
    private func lapse(
        _ subject: String = "a", worsens: Bool = true, owner: String? = "kim"
    ) -> Lapse {
        let good = Lapse.Side(verdict: .pass, isWaived: false)
        let bad = Lapse.Side(verdict: .undetermined(.stale), isWaived: false)
        return Lapse(
            at: Moment(seconds: 1_785_542_400), cause: .evidence, finding: "0123456789ab",
            rule: "port.closed", subject: subject, severity: .high, before: worsens ? good : bad,
            after: worsens ? bad : good, message: worsens ? "too old; really" : "", owner: owner,
            claims: ["one", "two"],
            location: Location(Source(path: "a.json", text: "x\ny\n"), 2..<3))
    }

    private func forecast(_ lapses: [Lapse], isSample: Bool = false) -> Forecast {
        Forecast(
            organisation: "Acme", system: "shop", isSample: isSample,
            asOf: Moment(seconds: 1_780_304_400), until: Moment(seconds: 1_811_840_400),
            lapses: lapses)
    }

    @Test func theTableNamesDayRuleSubjectOwnerLineAndClaims() {
        let text = ForecastTable(forecast([lapse(), lapse("b", worsens: false)]))
            .text(options: ReportOptions())
        #expect(
            text == """
                Acme, shop
                from 2026-06-01T09:00:00Z to 2027-06-01T09:00:00Z, if nothing but time moves

                what lapses
                2026-08-01  port.closed  a  high
                    evidence grows too old, pass → undetermined: stale: too old; really
                    owner  kim
                    line   a.json:2:1
                    claims one, two

                what mends itself
                2026-08-01  port.closed  b  high
                    evidence reaches its date, undetermined: stale → pass
                    owner  kim
                    line   a.json:2:1
                    claims one, two

                1 lapse, 1 mend themselves

                """)
    }

    @Test func theCalendarHasOneEventForEachLapseAndEscapesItsTexts() {
        let text = String(
            decoding: ForecastCalendar(forecast([lapse(owner: nil), lapse(worsens: false)])).bytes,
            as: UTF8.self)
        let unfolded = text.replacing("\r\n ", with: "")
        #expect(
            unfolded.replacing("\r\n", with: "\n") == """
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//Muster//Forecast//EN
                CALSCALE:GREGORIAN
                X-WR-CALNAME:What lapses: shop
                BEGIN:VEVENT
                UID:0123456789ab-20260801T000000Z@muster
                DTSTAMP:20260601T090000Z
                DTSTART;VALUE=DATE:20260801
                SUMMARY:a: evidence grows too old (port.closed)
                DESCRIPTION:2026-08-01: pass → undetermined: stale\\ntoo old\\; really\\nline: a.json:2:1\\nclaims: one\\, two
                CATEGORIES:evidence
                PRIORITY:3
                TRANSP:TRANSPARENT
                END:VEVENT
                END:VCALENDAR

                """)
    }

    @Test func noLineOfACalendarIsLongerThan75BytesAndNoneSplitsACharacter() {
        let subject = String(repeating: "ü€😀", count: 40)
        let bytes = ForecastCalendar(forecast([lapse(subject)])).bytes
        let lines = bytes.split(separator: 0x0A)
        for line in lines {
            #expect(line.last == 0x0D)
            #expect(line.count - 1 <= 75)
            #expect(String(validating: line, as: UTF8.self) != nil)
        }
    }

    @Test func whatLapsesOfOneRuleAtOneMomentIsToldOnce() {
        let all = forecast(["a", "b", "c", "d", "e"].map { lapse($0) })
        let text = ForecastTable(all).text(options: ReportOptions())
        #expect(text.contains("2026-08-01  port.closed  a, b, c and 2 more  high\n"))
        #expect(text.contains("5 lapse, 0 mend themselves"))
        let calendar = String(decoding: ForecastCalendar(all).bytes, as: UTF8.self)
        #expect(calendar.split(separator: "BEGIN:VEVENT").count == 2)
    }

    @Test func aCalendarOfNothingIsStillOne() {
        let text = String(
            decoding: ForecastCalendar(forecast([], isSample: true)).bytes, as: UTF8.self)
        #expect(text.contains("BEGIN:VJOURNAL\r\n"))
        #expect(text.contains("SUMMARY:[sample data] Nothing lapses until 2027-06-01\r\n"))
    }

    @Test func aTextCannotAddALineToTheCalendar() {
        let bytes = ForecastCalendar(
            forecast([lapse("x\r\nATTACH:http://example.com\n")])
        ).bytes
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(!text.contains("\nATTACH"))
    }

    @Test func theJSONNamesBothSidesAndNullWhereThereIsNone() {
        let text = String(
            decoding: ForecastJSON(forecast([lapse(owner: nil)])).bytes, as: UTF8.self)
        #expect(text.contains("\"schema\": \"muster-forecast-1\""))
        #expect(text.contains("\"at\": \"2026-08-01T00:00:00Z\""))
        #expect(text.contains("\"owner\": null"))
        #expect(text.contains("\"reason\": \"stale\""))
    }
}

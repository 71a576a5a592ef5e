import MusterDocuments
import MusterSource
import Testing

@Suite struct CalendarTests {
    private func parse(_ text: String) -> ParsedText { ParsedText(CalendarParser(), text) }

    private let review = """
        BEGIN:VCALENDAR
        VERSION:2.0
        begin:vevent
        UID:1@northpost.example
        DTSTART;VALUE=DATE:20261103
        DTEND:20261103T100000Z
        DUE;TZID="Europe/Berlin":20261103T110000
        SUMM
         ARY;LANGUAGE=en;X-A="a;b",c:Access review\\, quar
        \tter 4\\nsecond line
        ATTENDEE;CN="Doe, J.":mailto:j@northpost.example
        ATTENDEE:mailto:k@northpost.example
        BEGIN:VALARM
        TRIGGER:-PT15M
        END:VALARM
        END:VEVENT
        END:VCALENDAR
        """

    @Test func componentsStandInTheOrderOfTheirEnds() {
        let parsed = parse(review)
        #expect(parsed.codes == [])
        #expect(parsed.value("components.0.type") == #""VALARM""#)
        #expect(parsed.value("components.0.within") == #""VEVENT""#)
        #expect(parsed.value("components.1.type") == #""VEVENT""#)
        #expect(parsed.value("components.1.within") == #""VCALENDAR""#)
        #expect(parsed.value("components.2.within") == #""""#)
        #expect(parsed.value("components.2.values") == #"{"VERSION": "2.0"}"#)
        #expect(
            parsed.span("components.0") == "BEGIN:VALARM\nTRIGGER:-PT15M\nEND:VALARM")
    }

    @Test func foldedLinesAndEscapesAreDecoded() {
        let parsed = parse(review)
        #expect(
            parsed.value("components.1.values.SUMMARY")
                == "\"Access review, quarter 4\nsecond line\"")
        #expect(
            parsed.span("components.1.values.SUMMARY")
                == "Access review\\, quar\n\tter 4\\nsecond line")
        #expect(
            parsed.value("components.1.properties.4.parameters")
                == #"{"LANGUAGE": ["en"], "X-A": ["a;b", "c"]}"#)
        #expect(parsed.span("components.1.properties.4.parameters.X-A.0") == #""a;b""#)
        #expect(parsed.span("components.1.properties.4.name") == "SUMM\n ARY")
    }

    @Test func datesAreMomentsWhereTheyAreCertain() {
        let parsed = parse(review)
        #expect(parsed.value("components.1.values.DTSTART") == "@2026-11-03T00:00:00Z")
        #expect(parsed.value("components.1.values.DTEND") == "@2026-11-03T10:00:00Z")
        #expect(parsed.value("components.1.values.DUE") == #""20261103T110000""#)
        #expect(
            parsed.value("components.1.values.ATTENDEE") == #""mailto:j@northpost.example""#)
        #expect(
            parsed.value("components.1.properties.6.value") == #""mailto:k@northpost.example""#)
    }

    @Test func lineEndingsOfTheStandardAreFine() {
        let parsed = parse("BEGIN:VTODO\r\nSUMMARY:a\r\n  b\r\nEND:VTODO\r\n")
        #expect(parsed.value("components.0.values.SUMMARY") == #""a b""#)
    }

    @Test func mistakesAreReportedTogether() {
        let parsed = parse(
            """
            UID:1
            END:VEVENT
            BEGIN:VCALENDAR
            no property
            X;A="b:c
            BEGIN:VEVENT
            DTSTART:20260231
            END:VTODO
            BEGIN:VEVENT
            """)
        #expect(
            parsed.codes == [
                "MUS-2541", "MUS-2543", "MUS-2542", "MUS-2540", "MUS-2540", "MUS-2503",
                "MUS-2544", "MUS-2542",
            ])
        #expect(
            parsed.places == ["1:1", "2:5", "3:7", "4:1", "5:1", "7:9", "8:5", "9:7"])
        #expect(parse("\n").codes == ["MUS-2545"])
    }

    @Test func deepNestingIsAnError() {
        let deep = String(repeating: "BEGIN:A\n", count: 251)
        #expect(parse(deep).codes.contains("MUS-2005"))
    }
}

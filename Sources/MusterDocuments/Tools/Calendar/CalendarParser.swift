public import MusterSource

/// Reads iCalendar (RFC 5545): any component, so that meetings, reviews and on-call rotas can be evidence.
public struct CalendarParser: DocumentParser {
    /// `icalendar`.
    public let name = "icalendar"

    /// Makes the parser.
    public init() {}

    /// What `muster parsers` prints.
    public var description: ParserDescription {
        ParserDescription(
            summary: "iCalendar: events and other components with their properties",
            fileNames: ["*.ics", "*.ical", "*.ifb"],
            model: """
                {components: [{type, within, values: {NAME: value}, properties: [{name, value, parameters: {NAME:
                [text]}}]}]}
                Components stand in the order in which they end, innermost first; type is "VEVENT" and the like,
                within the type of the component around it, "" for none. Names are in capitals. values has the first
                property of each name. A value is a timestamp if it is a DATE (without time of day) or a DATE-TIME in
                UTC; a local time, with or without TZID, stays text, since nobody can tell its moment without the
                zone's rules; everything else is text with its escapes decoded.
                """,
            example: """
                BEGIN:VCALENDAR
                VERSION:2.0
                BEGIN:VEVENT
                UID:access-review-2026-q4
                SUMMARY:Access review\\, quarter 4
                DTSTART:20261103T090000Z
                END:VEVENT
                END:VCALENDAR

                """)
    }

    /// Parses the whole source.
    public func parse(_ source: Source, limits: ParseLimits) -> ParseOutcome {
        ReadableText.parse(source, limits: limits) { text in
            var reader = CalendarReader(source, text.range, limits: limits)
            return reader.read()
        }
    }
}

public import MusterSource

/// CSV by RFC 4180 with a header line; tabs or semicolons instead of commas where the header has them.
public struct CSVParser: DocumentParser {
    /// `csv`.
    public let name = "csv"

    /// What `muster parsers` prints.
    public let description = ParserDescription(
        summary: "tables with a header line, separated by commas, tabs or semicolons (RFC 4180)",
        fileNames: ["*.csv", "*.tsv", "*.tab"],
        model: """
            {header: [name], rows: [{column: text}]}; every cell is text, an empty cell is "". The separator is the
            comma if the header has one, else the tab, else the semicolon
            """,
        example: """
            person,course,completed
            ada.finch,security,2026-02-16
            "Berg, Tomas",privacy,

            """)

    /// Makes the parser.
    public init() {}

    /// Parses the whole source.
    public func parse(_ source: Source, limits: ParseLimits) -> ParseOutcome {
        ReadableText.parse(source, limits: limits) {
            read(source, $0.range, isLast: true, limits: limits)
        }
    }

    func read(
        _ source: Source, _ range: Range<Int>, isLast: Bool, limits: ParseLimits
    ) -> ParseOutcome {
        let builder = DocumentBuilder(source)
        var reader = CSVReader(source, range, into: builder, limits: limits)
        let root = reader.read(isLast: isLast)
        return ParseOutcome(
            root.map { builder.finish(root: $0, format: name) }, reader.diagnostics.all)
    }
}

public import MusterSource

/// TOML 1.0.0, without libraries: whatever is defined twice is an error with both places, whatever
/// `DuplicateKeys` says.
///
/// An offset date-time is a timestamp. A local date-time, date or time names no moment, so it stays a string of its
/// own text. Integers are those of 64 bits; a number too large for a double is a fault, whose reading is an error.
/// A line end within a multi-line string is a line feed, however the file ends its lines.
public struct TOMLParser: DocumentParser {
    /// `toml`.
    public let name = "toml"

    /// What `muster parsers` prints.
    public let description = ParserDescription(
        summary: "TOML 1.0; tables and keys given twice are errors",
        fileNames: ["*.toml", "Cargo.lock", "poetry.lock", "uv.lock", "Pipfile"],
        model: """
            the data itself; tables are maps, arrays of tables lists of maps; offset date-times are timestamps, local \
            dates and times strings of their text
            """,
        example: """
            # mail gateway
            owner = "ops@northpost.example"

            [tls]
            versions = ["TLSv1.2", "TLSv1.3"]
            renewed = 2026-05-01T08:00:00Z

            [[backup]]
            name = "pg-main"
            keep.days = 35

            """)

    /// Makes the parser.
    public init() {}

    /// Parses the whole source.
    public func parse(_ source: Source, limits: ParseLimits) -> ParseOutcome {
        ReadableText.parse(source, limits: limits) { text in
            let builder = DocumentBuilder(source)
            var reader = TOMLReader(source, text.range, into: builder, limits: limits)
            let root = reader.read()
            return ParseOutcome(builder.finish(root: root, format: name), reader.diagnostics.all)
        }
    }
}

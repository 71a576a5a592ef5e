public import MusterSource

/// JSON by RFC 8259, nothing more: no comments, no trailing commas, no text after the value.
///
/// A number that fits is an int, above 2⁶³-1 a uint; others are doubles, and one too large for a double is a fault,
/// whose reading is an error: an infinity would pass every "at least". Repeated keys are errors (see `DuplicateKeys`), and so are lone surrogates.
public struct JSONParser: DocumentParser {
    /// `json`.
    public let name = "json"

    /// What `muster parsers` prints.
    public let description = ParserDescription(
        summary: "JSON, strictly by RFC 8259; a key given twice is an error",
        fileNames: ["*.json", "*.sarif"],
        model: "the data itself",
        example: """
            {"Rules": [{"ID": "backups", "Status": "Enabled", "Expiration": {"Days": 35}}]}

            """)

    /// Makes the parser.
    public init() {}

    /// Parses the whole source.
    public func parse(_ source: Source, limits: ParseLimits) -> ParseOutcome {
        ReadableText.parse(source, limits: limits) { text in
            let builder = DocumentBuilder(source)
            var reader = JSONReader(source, range: text.range, into: builder, limits: limits)
            let root = reader.read()
            return ParseOutcome(
                root.map { builder.finish(root: $0, format: name) },
                reader.diagnostics.all)
        }
    }
}

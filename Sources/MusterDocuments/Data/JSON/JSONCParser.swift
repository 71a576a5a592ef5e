public import MusterSource

/// JSON with comments: RFC 8259, `//` and `/* */` comments, and a comma after the last element or pair.
///
/// Numbers, strings, repeated keys and surrogates are as for `json`.
public struct JSONCParser: DocumentParser {
    /// `jsonc`.
    public let name = "jsonc"

    /// What `muster parsers` prints.
    public let description = ParserDescription(
        summary: "JSON with // and /* */ comments and trailing commas",
        fileNames: [
            "*.jsonc", "*.code-workspace", ".devcontainer.json", "devcontainer.json",
            "tsconfig.json", "tsconfig.*.json",
        ],
        model: "the data itself; comments are left out",
        example: """
            {
                // kept for the contract's length
                "retentionDays": 35, /* was 30 */
                "regions": ["eu-west-1", "eu-central-1",],
            }

            """)

    /// Makes the parser.
    public init() {}

    /// Parses the whole source.
    public func parse(_ source: Source, limits: ParseLimits) -> ParseOutcome {
        ReadableText.parse(source, limits: limits) { text in
            let builder = DocumentBuilder(source)
            var reader = JSONReader(
                source, range: text.range, into: builder, limits: limits, dialect: .comments)
            let root = reader.read()
            return ParseOutcome(
                root.map { builder.finish(root: $0, format: name) },
                reader.diagnostics.all)
        }
    }
}

public import MusterSource

/// Environment files: `NAME=value` lines, as Docker, systemd and most libraries read them.
///
/// Values of variables that are named like a secret are flagged so that no report shows them. `$NAME` is not expanded:
/// the text is what stands in the file.
public struct DotenvParser: DocumentParser {
    /// `dotenv`.
    public let name = "dotenv"

    /// What `muster parsers` prints.
    public let description = ParserDescription(
        summary: "environment files; values of secrets are never shown",
        fileNames: ["*.env", ".env", ".env.*", "*.env.example"],
        model: """
            {variables: {NAME: text}}; quotes removed, escapes decoded in double quotes only, variables not expanded
            """,
        example: """
            # mail service
            export TLS_MIN_VERSION=1.2
            DATABASE_PASSWORD="not in git"

            """)

    /// Makes the parser.
    public init() {}

    /// Parses the whole source.
    public func parse(_ source: Source, limits: ParseLimits) -> ParseOutcome {
        ReadableText.parse(source, limits: limits) { text in
            let builder = DocumentBuilder(source)
            var reader = DotenvReader(source, text.range, into: builder, limits: limits)
            let root = reader.read()
            return ParseOutcome(
                builder.finish(root: root, format: name),
                reader.diagnostics.all)
        }
    }
}

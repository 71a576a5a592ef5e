public import MusterSource

/// Reads postgresql.conf.
public struct PostgreSQLParser: DocumentParser {
    /// `postgresql`.
    public let name = "postgresql"

    /// Makes the parser.
    public init() {}

    /// What `muster parsers` prints.
    public var description: ParserDescription {
        ParserDescription(
            summary: "PostgreSQL's settings: postgresql.conf and postgresql.auto.conf",
            fileNames: [
                "postgresql.conf", "postgresql.auto.conf", "*.postgresql.conf",
                "postgresql.conf.sample",
            ],
            model: """
                {settings: {name: text}}
                Names are in small letters, quotes are removed; the last of several lines wins.
                """,
            example: """
                ssl = on
                log_line_prefix = '%m [%p] '  # time and process
                """)
    }

    /// Parses the whole source.
    public func parse(_ source: Source, limits: ParseLimits) -> ParseOutcome {
        ReadableText.parse(source, limits: limits) { _ in
            var reader = PostgreSQLReader(source, limits: limits)
            return reader.read()
        }
    }
}

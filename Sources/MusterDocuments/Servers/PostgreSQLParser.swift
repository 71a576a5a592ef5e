public import MusterSource

/// Reads postgresql.conf.
public struct PostgreSQLParser: IncludingParser {
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
                {settings: {name: text}, includes?: [text]}
                Names are in small letters, quotes are removed; the last of several lines wins. includes are
                the arguments of include, include_if_exists and include_dir, where there are any.
                """,
            example: """
                ssl = on
                log_line_prefix = '%m [%p] '  # time and process
                """)
    }

    /// Parses the source, and in place of its includes the files they name.
    public func parse(
        _ source: Source, including: Inclusions?, limits: ParseLimits
    ) -> ParseOutcome {
        ReadableText.parse(source, limits: limits) { _ in
            var reader = PostgreSQLReader(source, limits: limits, including: including)
            return reader.read()
        }
    }
}

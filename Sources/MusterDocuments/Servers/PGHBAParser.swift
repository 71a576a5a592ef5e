public import MusterSource

/// Reads pg_hba.conf, the list of who may connect to PostgreSQL and how they prove who they are.
public struct PGHBAParser: DocumentParser {
    /// `pg_hba`.
    public let name = "pg_hba"

    /// Makes the parser.
    public init() {}

    /// What `muster parsers` prints.
    public var description: ParserDescription {
        ParserDescription(
            summary: "PostgreSQL's client authentication: pg_hba.conf",
            fileNames: ["pg_hba.conf", "*.pg_hba.conf"],
            model: """
                {rules: [{type, database, user, address, method, options: [text]}], includes: [text]}
                A list of names is its text with commas. address is "" for local rules; an address with a
                separate mask becomes address/length, or address/mask where the mask has gaps. includes
                are the arguments of include, include_if_exists and include_dir.
                """,
            example: """
                local   all  postgres               peer
                hostssl all  all       10.0.0.0/8   scram-sha-256 clientcert=verify-ca
                """)
    }

    /// Parses the whole source.
    public func parse(_ source: Source, limits: ParseLimits) -> ParseOutcome {
        ReadableText.parse(source, limits: limits) { _ in
            var reader = PGHBAReader(source, limits: limits)
            return reader.read()
        }
    }
}

public import MusterSource

/// Reads pg_hba.conf, the list of who may connect to PostgreSQL and how they prove who they are.
public struct PGHBAParser: IncludingParser {
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
                are the arguments of include, include_if_exists and include_dir: those files are evidence of their
                own, as are files of names, which stand as `@file` in database and user.
                """,
            example: """
                local   all  postgres               peer
                hostssl all  all       10.0.0.0/8   scram-sha-256 clientcert=verify-ca
                """)
    }

    /// Parses the source; of the files it includes it is only said which are missing.
    public func parse(
        _ source: Source, including: Inclusions?, limits: ParseLimits
    ) -> ParseOutcome {
        ReadableText.parse(source, limits: limits) { _ in
            var reader = PGHBAReader(source, limits: limits, including: including)
            return reader.read()
        }
    }
}

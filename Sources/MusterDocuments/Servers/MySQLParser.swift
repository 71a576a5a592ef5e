public import MusterSource

/// Reads the option files of MySQL and MariaDB: my.cnf and the files it includes.
public struct MySQLParser: IncludingParser {
    /// `mysql`.
    public let name = "mysql"

    /// Makes the parser.
    public init() {}

    /// What `muster parsers` prints.
    public var description: ParserDescription {
        ParserDescription(
            summary: "option files of MySQL and MariaDB: my.cnf, mariadb.cnf",
            fileNames: [
                "my.cnf", ".my.cnf", "mariadb.cnf", "mysql/*/*.cnf", "my.cnf.d/*.cnf", "*.my.cnf",
            ],
            model: """
                {sections: [{name, settings: [{name, value}]}], values: {section: {name: lastValue}},
                includes: [text]}
                A name without `=` has the value "". In values `-` in a name is `_`, which the server takes
                for the same. Quotes are removed, escapes decoded, passwords secret. includes are the
                arguments of !include and !includedir; those files are evidence of their own.
                """,
            example: """
                [mysqld]
                bind-address = 127.0.0.1   # this host alone
                require_secure_transport = ON
                skip-name-resolve
                !includedir conf.d/
                """)
    }

    /// Parses the source; of the files it includes it is only said which are missing.
    public func parse(
        _ source: Source, including: Inclusions?, limits: ParseLimits
    ) -> ParseOutcome {
        ReadableText.parse(source, limits: limits) { _ in
            var reader = INIReader(source, .optionFile, limits: limits, including: including)
            return reader.read(format: name)
        }
    }
}

public import MusterSource

/// Reads who may run what as whom: sudoers(5).
public struct SudoersParser: IncludingParser {
    /// `sudoers`.
    public let name = "sudoers"

    /// Makes the parser.
    public init() {}

    /// What `muster parsers` prints.
    public var description: ParserDescription {
        ParserDescription(
            summary: "who may run what as whom: /etc/sudoers, /etc/sudoers.d/*",
            fileNames: ["sudoers", "*.sudoers", "sudoers.d/*"],
            model: """
                {specs: [{users: [text], hosts: [text], runas, runasUsers: [text], runasGroups: [text],
                tags: [text], options: [{name, value}], digests: [text], negated (bool), command}],
                defaults: [{scope, targets: [text], name, operator, value, negated (bool)}],
                global: {name: value}, includes: [{path, directory (bool)}],
                userAliases, runasAliases, hostAliases, commandAliases: {name: [text]}}
                A user specification becomes one spec for each of its commands, with the Runas_Spec, tags
                and options in force there: a tag replaces its opposite. runas is the text in parentheses,
                "" where there is none. Members of lists keep a "!" before them; aliases are not replaced.
                command has its escapes decoded and one space between its words. scope is "" for all, or
                "host", "user", "runas", "command" with targets; operator is "", "=", "+=" or "-=". global
                holds the last setting of each name for all: text, or a bool for a flag. Included files are
                evidence of their own.
                """,
            example: """
                Defaults    use_pty, timestamp_timeout=5
                Cmnd_Alias  BACKUP = /usr/bin/rsync, /usr/bin/pg_dump
                root        ALL=(ALL:ALL) ALL
                %ops        ALL=(root) NOPASSWD: BACKUP, PASSWD: /usr/bin/systemctl restart app
                @includedir /etc/sudoers.d

                """)
    }

    /// Parses the source; of the files it includes it is only said which are missing.
    public func parse(
        _ source: Source, including: Inclusions?, limits: ParseLimits
    ) -> ParseOutcome {
        ReadableText.parse(source, limits: limits) { _ in
            var reader = SudoersReader(source, limits: limits, including: including)
            return reader.read()
        }
    }
}

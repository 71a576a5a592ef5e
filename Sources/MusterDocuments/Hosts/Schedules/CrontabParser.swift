public import MusterSource

/// Reads one user's jobs: crontab(5), or what `crontab -l` prints.
public struct CrontabParser: DocumentParser {
    /// `crontab`.
    public let name = "crontab"

    /// Makes the parser.
    public init() {}

    /// What `muster parsers` prints.
    public var description: ParserDescription {
        ParserDescription(
            summary: "one user's cron jobs: the output of crontab -l, /var/spool/cron/crontabs/*",
            fileNames: ["*.crontab", "crontab.txt", "crontab-l.txt", "cron/crontabs/*"],
            model: """
                {jobs: [{nickname, minute, hour, dayOfMonth, month, dayOfWeek, user, command, input}],
                variables: {name: lastValue}}
                The fields of a schedule are text as written, such as "*/15" or "mon-fri". A nickname such
                as "@daily" is "" for other jobs; its job has the fields that crontab(5) gives for it, and
                "" in all of them for @reboot. user is "" (the file belongs to one user). command is the
                text up to an unescaped "%", input what follows it.
                """,
            example: """
                MAILTO=ops@northpost.example
                30 2 * * *  /usr/local/bin/backup --all
                @daily      /usr/local/bin/rotate

                """)
    }

    /// Parses the whole source.
    public func parse(_ source: Source, limits: ParseLimits) -> ParseOutcome {
        ReadableText.parse(source, limits: limits) { _ in
            var reader = CrontabReader(source, format: name, hasUsers: false, limits: limits)
            return reader.read()
        }
    }
}

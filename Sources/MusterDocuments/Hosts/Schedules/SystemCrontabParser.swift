public import MusterSource

/// Reads the host's own jobs, each with the user that runs it: /etc/crontab and /etc/cron.d.
public struct SystemCrontabParser: DocumentParser {
    /// `system_crontab`.
    public let name = "system_crontab"

    /// Makes the parser.
    public init() {}

    /// What `muster parsers` prints.
    public var description: ParserDescription {
        ParserDescription(
            summary: "a host's cron jobs with their users: /etc/crontab, /etc/cron.d/*",
            fileNames: ["crontab", "cron.d/*", "*.system-crontab"],
            model: """
                {jobs: [{nickname, minute, hour, dayOfMonth, month, dayOfWeek, user, command, input}],
                variables: {name: lastValue}}
                The same as crontab, with the user that runs the job.
                """,
            example: """
                SHELL=/bin/sh
                17 *  * * *  root  run-parts /etc/cron.hourly
                @reboot      app   /srv/app/start

                """)
    }

    /// Parses the whole source.
    public func parse(_ source: Source, limits: ParseLimits) -> ParseOutcome {
        ReadableText.parse(source, limits: limits) { _ in
            var reader = CrontabReader(source, format: name, hasUsers: true, limits: limits)
            return reader.read()
        }
    }
}

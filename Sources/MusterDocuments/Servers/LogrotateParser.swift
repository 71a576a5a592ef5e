public import MusterSource

/// Reads logrotate.conf and the files of logrotate.d.
public struct LogrotateParser: IncludingParser {
    /// `logrotate`.
    public let name = "logrotate"

    /// Makes the parser.
    public init() {}

    /// What `muster parsers` prints.
    public var description: ParserDescription {
        ParserDescription(
            summary: "logrotate's configuration: logrotate.conf and logrotate.d",
            fileNames: ["logrotate.conf", "logrotate.d/*", "*.logrotate", "*.logrotate.conf"],
            model: """
                {global: {directive: text}, logs: [{paths: [text], directives: {directive: text}}]}
                A directive without argument has the value "". directives hold what is in force for the
                block: the globals before it, replaced by its own and by the opposites of its own
                (`daily` replaces `weekly`, `nocompress` replaces `compress`). Scripts are their text.
                Included files are evidence of their own; without the globals of the file that includes them.
                """,
            example: """
                weekly
                /var/log/mail.log {
                    daily
                    rotate 30
                    postrotate
                        systemctl reload mail
                    endscript
                }
                """)
    }

    /// Parses the source; of the files it includes it is only said which are missing.
    public func parse(
        _ source: Source, including: Inclusions?, limits: ParseLimits
    ) -> ParseOutcome {
        ReadableText.parse(source, limits: limits) { _ in
            var reader = LogrotateReader(source, limits: limits, including: including)
            return reader.read()
        }
    }
}

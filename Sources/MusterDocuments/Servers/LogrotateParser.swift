public import MusterSource

/// Reads logrotate.conf and the files of logrotate.d.
public struct LogrotateParser: DocumentParser {
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

    /// Parses the whole source.
    public func parse(_ source: Source, limits: ParseLimits) -> ParseOutcome {
        ReadableText.parse(source, limits: limits) { _ in
            var reader = LogrotateReader(source, limits: limits)
            return reader.read()
        }
    }
}

public import MusterSource

/// Reads Dovecot's configuration (2.3): dovecot.conf, conf.d and the output of doveconf.
public struct DovecotParser: IncludingParser {
    /// `dovecot`.
    public let name = "dovecot"

    /// Makes the parser.
    public init() {}

    /// What `muster parsers` prints.
    public var description: ParserDescription {
        ParserDescription(
            summary: "Dovecot's configuration: dovecot.conf, conf.d, the output of doveconf",
            fileNames: [
                "dovecot.conf", "dovecot/conf.d/*.conf", "dovecot/conf.d/*.ext",
                "*.dovecot.conf", "doveconf.txt", "*.doveconf.txt",
            ],
            model: """
                {settings: [{name, value, file (bool), within: [text]}], values: {name: lastValue},
                sections: [{type, name, within: [text], values: {name: lastValue}}]}
                within are the sections around, outermost first, as `service auth`; values are those outside
                sections or directly in one. Sections of one type and name are one, but for passdb, userdb
                and namespace without a name. name is "" where a section has none. file tells that the value
                is written as `<path`: what counts is in that file. Quotes are removed, passwords are secret.
                """,
            example: """
                ssl = required
                ssl_key = </etc/ssl/private/mail.key
                service imap-login {
                  inet_listener imap {
                    port = 0
                  }
                }
                """)
    }

    /// Parses the source, and in place of !include and !include_try the files they name.
    public func parse(
        _ source: Source, including: Inclusions?, limits: ParseLimits
    ) -> ParseOutcome {
        ReadableText.parse(source, limits: limits) { _ in
            var reader = DovecotReader(source, limits: limits, including: including)
            return reader.read()
        }
    }
}

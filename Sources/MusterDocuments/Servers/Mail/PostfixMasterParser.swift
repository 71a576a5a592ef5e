public import MusterSource

/// Reads Postfix's master.cf, the list of its services.
public struct PostfixMasterParser: DocumentParser {
    /// `postfix_master`.
    public let name = "postfix_master"

    /// Makes the parser.
    public init() {}

    /// What `muster parsers` prints.
    public var description: ParserDescription {
        ParserDescription(
            summary: "Postfix services: master.cf and the output of postconf -M",
            fileNames: ["master.cf", "*.master.cf"],
            model: """
                {services: [{service, type, private, unprivileged, chroot, wakeup, maxproc, command,
                args: [text], overrides: {name: lastValue}}]}
                The columns are text as written; "-" stands for the built-in default. args are the command's
                arguments, {…} without its braces; overrides are those of its -o options.
                """,
            example: """
                smtp       inet  n  -  y  -  -  smtpd
                submission inet  n  -  y  -  -  smtpd
                  -o smtpd_tls_security_level=encrypt
                  -o { smtpd_recipient_restrictions = permit_sasl_authenticated, reject }
                """)
    }

    /// Parses the whole source.
    public func parse(_ source: Source, limits: ParseLimits) -> ParseOutcome {
        ReadableText.parse(source, limits: limits) { _ in
            var reader = PostfixMasterReader(source, limits: limits)
            return reader.read()
        }
    }
}

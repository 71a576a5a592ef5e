public import MusterSource

/// Reads an OpenSSH server's settings: sshd_config(5), or what `sshd -T` prints.
public struct SSHDParser: IncludingParser {
    /// `sshd`.
    public let name = "sshd"

    /// Makes the parser.
    public init() {}

    /// What `muster parsers` prints.
    public var description: ParserDescription {
        ParserDescription(
            summary: "OpenSSH server settings: sshd_config and the output of sshd -T",
            fileNames: [
                "sshd_config", "*.sshd_config", "sshd_config.d/*.conf", "sshd-T.txt",
                "*.sshd-T.txt",
                "sshd_config-T.txt",
            ],
            model: """
                {settings: [{name, value, args: [text], match}], global: {name: firstValue}}
                Names are in small letters. match is "" outside Match blocks, else the condition's text.
                """,
            example: """
                PermitRootLogin no
                Match User backup
                    X11Forwarding no
                """)
    }

    /// Parses the source, and in place of its Include lines the files they name.
    public func parse(
        _ source: Source, including: Inclusions?, limits: ParseLimits
    ) -> ParseOutcome {
        ReadableText.parse(source, limits: limits) { _ in
            var reader = SSHReader(source, .server, limits: limits, including: including)
            return reader.read(format: name)
        }
    }
}

public import MusterSource

/// Reads an OpenSSH server's settings: sshd_config(5), or what `sshd -T` prints.
public struct SSHDParser: DocumentParser {
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

    /// Parses the whole source.
    public func parse(_ source: Source, limits: ParseLimits) -> ParseOutcome {
        ReadableText.parse(source, limits: limits) { _ in
            var reader = SSHDReader(source, limits: limits)
            return reader.read()
        }
    }
}

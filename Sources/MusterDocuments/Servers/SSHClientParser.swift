public import MusterSource

/// Reads an OpenSSH client's settings: ssh_config(5).
public struct SSHClientParser: IncludingParser {
    /// `ssh_config`.
    public let name = "ssh_config"

    /// Makes the parser.
    public init() {}

    /// What `muster parsers` prints.
    public var description: ParserDescription {
        ParserDescription(
            summary: "OpenSSH client settings: ssh_config and ~/.ssh/config",
            fileNames: [
                "ssh_config", "*.ssh_config", "ssh_config.d/*.conf", ".ssh/config",
            ],
            model: """
                {settings: [{name, value, args: [text], match, host}], global: {name: firstValue},
                blocks: [{host, match, patterns: [text], values: {name: firstValue}}]}
                Names are in small letters. host and match are the text behind Host or Match of the block a
                setting stands in, "" outside; global is what stands before the first block. A value of
                several arguments is their text. ssh takes the first value it meets in all blocks that match.
                """,
            example: """
                Host *.example.org
                    ForwardAgent no
                Host *
                    StrictHostKeyChecking yes
                """)
    }

    /// Parses the source, and in place of its Include lines the files they name.
    public func parse(
        _ source: Source, including: Inclusions?, limits: ParseLimits
    ) -> ParseOutcome {
        ReadableText.parse(source, limits: limits) { _ in
            var reader = SSHReader(source, .client, limits: limits, including: including)
            return reader.read(format: name)
        }
    }
}

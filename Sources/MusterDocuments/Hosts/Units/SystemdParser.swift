public import MusterSource

/// Reads systemd's unit files and drop-ins, by systemd.syntax(7).
public struct SystemdParser: DocumentParser {
    /// `systemd`.
    public let name = "systemd"

    /// Makes the parser.
    public init() {}

    /// What `muster parsers` prints.
    public var description: ParserDescription {
        ParserDescription(
            summary: "systemd units and drop-ins, and what systemctl cat prints",
            fileNames: [
                "*.service", "*.timer", "*.socket", "*.mount", "*.automount", "*.swap", "*.path",
                "*.slice", "*.target", "*.service.d/*.conf", "*.timer.d/*.conf",
                "*.socket.d/*.conf", "*.mount.d/*.conf", "*.slice.d/*.conf",
            ],
            model: """
                {sections: [{name, settings: [{name, value}]}], values: {section: {name: lastValue}},
                lists: {section: {name: [value]}}}
                values holds what was set last; lists what was set since the last empty value, which
                resets a setting. Sections with one name are taken together there. Values keep their
                quotes and specifiers; joined lines have a space where the backslash stood.
                """,
            example: """
                [Service]
                ExecStart=/usr/bin/app \\
                    --port 8080
                NoNewPrivileges=yes

                """)
    }

    /// Parses the whole source.
    public func parse(_ source: Source, limits: ParseLimits) -> ParseOutcome {
        ReadableText.parse(source, limits: limits) { _ in
            var reader = SystemdReader(source, limits: limits)
            return reader.read()
        }
    }
}

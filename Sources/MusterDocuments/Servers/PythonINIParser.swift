public import MusterSource

/// Reads sections of settings as Python's configparser does: fail2ban, supervisor, setup.cfg.
public struct PythonINIParser: IncludingParser {
    /// `configparser`.
    public let name = "configparser"

    /// Makes the parser.
    public init() {}

    /// What `muster parsers` prints.
    public var description: ParserDescription {
        ParserDescription(
            summary: "INI files of Python programs: fail2ban, supervisor, setup.cfg",
            fileNames: [
                "setup.cfg", "tox.ini", "pip.conf", "fail2ban/*.conf", "fail2ban/*/*.conf",
                "fail2ban/*.local", "fail2ban/*/*.local", "supervisord.conf",
            ],
            model: """
                {sections: [{name, settings: [{name, value}]}], values: {section: {name: lastValue}}}
                Lines indented deeper than a setting's name belong to its value, joined by line feeds;
                comments between them are left out. `%(name)s` stays as it is. Files that supervisord's
                `[include]` and fail2ban's `[INCLUDES]` name are evidence of their own.
                """,
            example: """
                [sshd]
                enabled = true
                action = %(banaction)s
                         mail[dest=security@example.org]
                """)
    }

    /// Parses the source; of the files it includes it is only said which are missing.
    public func parse(
        _ source: Source, including: Inclusions?, limits: ParseLimits
    ) -> ParseOutcome {
        ReadableText.parse(source, limits: limits) { _ in
            var reader = INIReader(source, .configParser, limits: limits, including: including)
            return reader.read(format: name)
        }
    }
}

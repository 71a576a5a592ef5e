public import MusterSource

/// Reads sections of settings: INI files, journald.conf.
public struct INIParser: IncludingParser {
    /// `ini`.
    public let name = "ini"

    /// Makes the parser.
    public init() {}

    /// What `muster parsers` prints.
    public var description: ParserDescription {
        ParserDescription(
            summary: "INI files and the configuration files of systemd",
            fileNames: [
                "*.ini", "journald.conf", "logind.conf", "resolved.conf", "timesyncd.conf",
                "coredump.conf", "system.conf", "*.journald.conf", "php-fpm.conf",
                "fpm/pool.d/*.conf", "smb.conf", "NetworkManager.conf",
            ],
            model: """
                {sections: [{name, settings: [{name, value}]}], values: {section: {name: lastValue}}}
                Settings before the first section belong to the section "". Values keep their quotes. Files that
                PHP-FPM, Samba, uWSGI and git include are evidence of their own; `include` in another
                program's file is a setting like any other.
                """,
            example: """
                [Journal]
                # a quarter of a year
                MaxRetentionSec=90day
                """)
    }

    /// Parses the source; of the files it includes it is only said which are missing.
    public func parse(
        _ source: Source, including: Inclusions?, limits: ParseLimits
    ) -> ParseOutcome {
        ReadableText.parse(source, limits: limits) { _ in
            var reader = INIReader(source, .systemd, limits: limits, including: including)
            return reader.read(format: name)
        }
    }
}

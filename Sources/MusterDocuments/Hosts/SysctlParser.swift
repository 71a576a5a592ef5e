public import MusterSource

/// Reads the kernel's settings: sysctl.conf(5), sysctl.d(5), or what `sysctl -a` prints.
public struct SysctlParser: DocumentParser {
    /// `sysctl`.
    public let name = "sysctl"

    /// Makes the parser.
    public init() {}

    /// What `muster parsers` prints.
    public var description: ParserDescription {
        ParserDescription(
            summary: "kernel settings: sysctl.conf, sysctl.d/*.conf and the output of sysctl -a",
            fileNames: ["sysctl.conf", "sysctl.d/*.conf", "*.sysctl.conf", "sysctl-a.txt"],
            model: """
                {settings: [{name, value, ignoreErrors (bool)}], values: {name: lastValue},
                excluded: [text]}
                Names are written with dots: net/ipv4/ip_forward becomes net.ipv4.ip_forward, and in a
                name with slashes a dot becomes a slash. ignoreErrors: a "-" stands before the name. A line
                "-name" without a value excludes the name from patterns and stands in excluded.
                """,
            example: """
                # no routing here
                net.ipv4.ip_forward = 0
                -net/ipv6/conf/all/accept_redirects = 0

                """)
    }

    /// Parses the whole source.
    public func parse(_ source: Source, limits: ParseLimits) -> ParseOutcome {
        ReadableText.parse(source, limits: limits) { _ in
            var reader = SysctlReader(source, limits: limits)
            return reader.read()
        }
    }
}

public import MusterSource

/// Reads nginx's configuration, main files and include snippets alike.
public struct NginxParser: IncludingParser {
    /// `nginx`.
    public let name = "nginx"

    /// Makes the parser.
    public init() {}

    /// What `muster parsers` prints.
    public var description: ParserDescription {
        ParserDescription(
            summary: "nginx configuration: nginx.conf, sites and snippets",
            fileNames: [
                "nginx.conf", "nginx/*.conf", "nginx/*/*.conf", "sites-available/*",
                "sites-enabled/*", "*.nginx",
                "*.nginx.conf",
            ],
            model: """
                A block is a map from directive to the list of its occurrences; an occurrence is
                {args: [text], ...directives of its block}. Quotes are removed; the parentheses of `if` as
                well; a Lua block's code is the last argument. A directive that is itself called `args`
                is found under `directive args`, as every name with `directive ` before it gets another. Blocks in which settings are in force (http, stream, mail,
                server, location, if, limit_except) have `effective`, too: the directives without a block that
                hold there, their own and those of the blocks around that they do not replace, each with its
                occurrences; what counts only where it stands (listen, return, proxy_pass ...) is not
                taken over.
                """,
            example: """
                server {
                    listen 443 ssl;
                    ssl_protocols TLSv1.2 TLSv1.3;
                    if ($request_method = POST) { return 405; }
                }
                """)
    }

    /// Parses the source, and in place of its includes the files they name.
    public func parse(
        _ source: Source, including: Inclusions?, limits: ParseLimits
    ) -> ParseOutcome {
        ReadableText.parse(source, limits: limits) { _ in
            var reader = NginxReader(source, limits: limits, including: including)
            return reader.read()
        }
    }
}

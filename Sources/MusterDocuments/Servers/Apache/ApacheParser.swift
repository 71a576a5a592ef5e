public import MusterSource

/// Reads the configuration of Apache httpd: httpd.conf, apache2.conf, sites, modules, .htaccess.
public struct ApacheParser: IncludingParser {
    /// `apache`.
    public let name = "apache"

    /// Makes the parser.
    public init() {}

    /// What `muster parsers` prints.
    public var description: ParserDescription {
        ParserDescription(
            summary: "Apache httpd's configuration: httpd.conf, apache2.conf, sites, .htaccess",
            fileNames: [
                "httpd.conf", "apache2.conf", "apache2/ports.conf", "apache2/*/*.conf",
                "apache2/*/*.load", "apache2/sites-available/*", "apache2/sites-enabled/*",
                "httpd/*.conf", "httpd/*/*.conf", ".htaccess",
                "*.apache.conf",
            ],
            model: """
                {directives: [{name, args: [text], value, host, sections: [text], conditions: [text]}],
                sections: [the same, name being that of the section], global: {name: [[arg]]},
                conditional: {name: [[arg]]}, hosts: [{addresses: [text], settings: {name: [[arg]]},
                conditional: {name: [[arg]]}, conditions: [text]}]}
                Names are in small letters. args are without quotes, value is their text as written. sections
                are those a directive stands in, outermost first, as `VirtualHost *:443`; conditions are the
                IfModule, IfDefine, IfVersion, IfFile, IfDirective and IfSection around it, which are no
                sections. host is the text behind VirtualHost, "" outside. global and a host's settings hold
                what stands directly there, for each name the arguments of every occurrence; what stands
                under a condition is in conditional instead, as nobody can tell from here if it counts. An
                IfModule counts as met for mod_ssl, without which there is no TLS to ask about, and for a
                module that a LoadModule above it loads. A host's own conditions are those around it.
                """,
            example: """
                ServerTokens Prod
                <VirtualHost *:443>
                    ServerName www.example.org
                    SSLProtocol -all +TLSv1.2 +TLSv1.3
                    <IfModule headers_module>
                        Header always set Strict-Transport-Security "max-age=63072000"
                    </IfModule>
                </VirtualHost>
                """)
    }

    /// Parses the source, and in place of Include and IncludeOptional the files they name.
    public func parse(
        _ source: Source, including: Inclusions?, limits: ParseLimits
    ) -> ParseOutcome {
        ReadableText.parse(source, limits: limits) { _ in
            var reader = ApacheReader(source, limits: limits, including: including)
            return reader.read()
        }
    }
}

public import MusterSource

/// Reads Postfix's main.cf, and the lookup tables that are written like it.
public struct PostfixMainParser: DocumentParser {
    /// `postfix_main`.
    public let name = "postfix_main"

    /// Makes the parser.
    public init() {}

    /// What `muster parsers` prints.
    public var description: ParserDescription {
        ParserDescription(
            summary: "Postfix parameters: main.cf and the output of postconf",
            fileNames: ["main.cf", "*.main.cf", "postconf.txt", "*.postconf.txt"],
            model: """
                {settings: [{name, value, items: [text], resolved?}], values: {name: lastValue},
                resolved: {name: text}}
                The lines of a value are joined with a space. items are the value's parts between commas and
                blanks; {…} stays one. resolved is the value with every `$name` replaced by what the file
                sets; it is absent where a name is not set in the file, refers to itself, or a `${name?text}`
                asks for more than a value. Passwords are secret.
                """,
            example: """
                mydomain = example.org
                myhostname = mail.$mydomain
                smtpd_tls_mandatory_protocols = !SSLv2, !SSLv3,
                    !TLSv1, !TLSv1.1
                """)
    }

    /// Parses the whole source.
    public func parse(_ source: Source, limits: ParseLimits) -> ParseOutcome {
        ReadableText.parse(source, limits: limits) { _ in
            var reader = PostfixMainReader(source, limits: limits)
            return reader.read()
        }
    }
}

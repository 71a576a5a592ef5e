public import MusterSource

/// Reads security.txt (RFC 9116), plain or in an OpenPGP cleartext signature.
public struct SecurityTextParser: DocumentParser {
    /// `security.txt`.
    public let name = "security.txt"

    /// Makes the parser.
    public init() {}

    /// What `muster parsers` prints.
    public var description: ParserDescription {
        ParserDescription(
            summary: "security.txt: where to report vulnerabilities (RFC 9116)",
            fileNames: ["security.txt", "*.security.txt", "*-security.txt"],
            model: """
                {contact, encryption, acknowledgments, canonical, policy, hiring, csaf: [text], expires (timestamp),
                languages: [text], signed (bool), fields: [{name, value}]}
                The lists are always there, in the order of the file; expires only if the file has it. fields are all
                of them, also unknown ones, named in small letters. signed says that the text stands in an OpenPGP
                signature; nobody has checked it.
                """,
            example: """
                # report it, please
                Contact: mailto:security@northpost.example
                Expires: 2027-06-01T00:00:00Z
                Preferred-Languages: en, de

                """)
    }

    /// Parses the whole source.
    public func parse(_ source: Source, limits: ParseLimits) -> ParseOutcome {
        ReadableText.parse(source, limits: limits) { text in
            var reader = SecurityTextReader(source, text.range, limits: limits)
            return reader.read()
        }
    }
}

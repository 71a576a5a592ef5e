public import MusterSource

/// Reads the list of encrypted volumes: crypttab(5).
public struct CrypttabParser: DocumentParser {
    /// `crypttab`.
    public let name = "crypttab"

    /// Makes the parser.
    public init() {}

    /// What `muster parsers` prints.
    public var description: ParserDescription {
        ParserDescription(
            summary: "encrypted volumes that are opened at boot: /etc/crypttab",
            fileNames: ["crypttab", "*.crypttab"],
            model: """
                {volumes: [{name, device, keyFile, options: [text]}], byName: {name: volume}}
                keyFile is the text of the third field, "none" and "-" too, and "" where the line ends
                before it; the key itself stands in another file. byName holds the first of several
                volumes with one name.
                """,
            example: """
                data UUID=2505567a-9e27-4efe-a4d5-15ad146c258b none luks,discard
                swap /dev/sda2 /dev/urandom swap

                """)
    }

    /// Parses the whole source.
    public func parse(_ source: Source, limits: ParseLimits) -> ParseOutcome {
        ReadableText.parse(source, limits: limits) { _ in
            var reader = CrypttabReader(source, limits: limits)
            return reader.read()
        }
    }
}

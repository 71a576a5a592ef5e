public import MusterSource

/// Java properties, as `java.util.Properties.load` reads them, in UTF-8.
///
/// Values of keys that are named like a secret are flagged so that no report shows them. Java lets the last of two
/// equal keys win; here they are an error (see `DuplicateKeys`).
public struct PropertiesParser: DocumentParser {
    /// `properties`.
    public let name = "properties"

    /// What `muster parsers` prints.
    public let description = ParserDescription(
        summary: "Java properties files; values of secrets are never shown",
        fileNames: ["*.properties"],
        model: """
            {properties: {key: text}}; keys with their dots, as in properties['server.ssl.enabled']; escapes decoded, \
            continued lines joined, white space at the end of a value kept
            """,
        example: """
            # mail gateway
            server.ssl.enabled = true
            server.ssl.enabled-protocols: TLSv1.2, \\
                TLSv1.3
            store.password=changeit

            """)

    /// Makes the parser.
    public init() {}

    /// Parses the whole source.
    public func parse(_ source: Source, limits: ParseLimits) -> ParseOutcome {
        ReadableText.parse(source, limits: limits) { text in
            let builder = DocumentBuilder(source)
            var reader = PropertiesReader(source, text.range, into: builder, limits: limits)
            let root = reader.read()
            return ParseOutcome(builder.finish(root: root, format: name), reader.diagnostics.all)
        }
    }
}

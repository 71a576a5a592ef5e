public import MusterSource

/// YAML 1.2, core schema, by libyaml.
///
/// Keys are strings: any other scalar key is turned into its text. Aliases and merge keys are resolved; several
/// documents in one file make a list; no document makes null. Repeated keys are errors (see `DuplicateKeys`).
public struct YAMLParser: DocumentParser {
    /// `yaml`.
    public let name = "yaml"

    /// What `muster parsers` prints.
    public let description = ParserDescription(
        summary: "YAML 1.2 with the core schema; aliases and merge keys resolved",
        fileNames: ["*.yaml", "*.yml"],
        model: """
            the data itself; several documents make a list. `yes` and `no` are strings, and so are numbers with a
            leading zero such as 0600; 0o600 and 0x1f are whole numbers
            """,
        example: """
            keep: &default {days: 30}
            logs:
              - {store: journal, <<: *default}
              - {store: mail.log, days: 7, mode: 0640}

            """)

    /// Makes the parser.
    public init() {}

    /// Parses the whole source.
    public func parse(_ source: Source, limits: ParseLimits) -> ParseOutcome {
        var diagnostics: [Diagnostic] = []
        guard let text = ReadableText.open(source, limits: limits, diagnostics: &diagnostics) else {
            return ParseOutcome(nil, diagnostics)
        }
        let builder = DocumentBuilder(source)
        // An untouched page costs nothing, a copied arena does: room for one value in five bytes.
        builder.reserve(nodes: text.range.count / 5 + 16)
        var tree = YAMLTree(
            source, range: text.range, into: builder, sourceIndex: 0, limits: limits)
        let root = tree.build(
            YAMLEventReader(source, range: text.range, isASCII: text.isASCII))
        return ParseOutcome(
            root.map { builder.finish(root: $0, format: name) }, tree.diagnostics.all)
    }

    /// Parses a part of a source, such as a page's front matter, into a document that is being built.
    ///
    /// `range` must be valid UTF-8 (see `ReadableText`); `sourceIndex` is the source's number in `builder`. Spans count
    /// from the start of the source. The root is nil only after a mistake, and must not be used if any diagnostic is
    /// an error.
    public static func parse(
        range: Range<Int>, of source: Source, into builder: DocumentBuilder,
        sourceIndex: UInt16 = 0,
        limits: ParseLimits
    ) -> (root: Node?, diagnostics: [Diagnostic]) {
        let range = range.clamped(to: 0..<source.count)
        let text = UnsafeBufferPointer(rebasing: source.bytes[range])
        let isASCII = UTF8Scan.scan(text, from: 0) == .ascii
        var tree = YAMLTree(
            source, range: range, into: builder, sourceIndex: sourceIndex, limits: limits)
        let root = tree.build(YAMLEventReader(source, range: range, isASCII: isASCII))
        return (root, tree.diagnostics.all)
    }
}

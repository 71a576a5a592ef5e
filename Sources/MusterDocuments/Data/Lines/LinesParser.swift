public import MusterSource

/// Any text as a list of its lines, without their endings.
public struct LinesParser: DocumentParser {
    /// `lines`.
    public let name = "lines"

    /// What `muster parsers` prints.
    public let description = ParserDescription(
        summary: "any text, line by line",
        fileNames: ["*.log"],
        model: "{lines: [text]}; line endings (LF, CRLF) left out",
        example: """
            reboot required: no
            packages with updates: 0

            """)

    /// Makes the parser.
    public init() {}

    /// Parses the whole source.
    public func parse(_ source: Source, limits: ParseLimits) -> ParseOutcome {
        ReadableText.parse(source, limits: limits) { read(source, $0.range) }
    }

    func read(_ source: Source, _ range: Range<Int>) -> ParseOutcome {
        let builder = DocumentBuilder(source)
        var cursor = SourceLines(source, range)
        let mark = builder.mark
        while let line = cursor.next() { builder.push(builder.makeString(slice: line)) }
        let lines = builder.closeList(from: mark, span: range)
        let root = builder.makeMap([("lines", lines)], span: range)
        return ParseOutcome(builder.finish(root: root, format: name))
    }
}

public import MusterSource

/// JSON Lines: one JSON value (RFC 8259) a line; lines without text are skipped.
///
/// A line that is no value is an error with its place, and the lines after it are still read: a log that was cut off
/// in its last line is not taken for a shorter one.
public struct JSONLParser: DocumentParser {
    /// `jsonl`.
    public let name = "jsonl"

    /// What `muster parsers` prints.
    public let description = ParserDescription(
        summary: "JSON Lines, one value a line, as logs and exports have it",
        fileNames: ["*.jsonl", "*.ndjson"],
        model: "the list of the values, in order of line",
        example: """
            {"at": "2026-05-01T08:00:00Z", "event": "login", "mfa": true}
            {"at": "2026-05-01T08:03:10Z", "event": "logout"}

            """)

    /// Makes the parser.
    public init() {}

    /// Parses the whole source.
    public func parse(_ source: Source, limits: ParseLimits) -> ParseOutcome {
        ReadableText.parse(source, limits: limits) { read(source, $0.range, limits: limits) }
    }

    func read(_ source: Source, _ range: Range<Int>, limits: ParseLimits) -> ParseOutcome {
        let builder = DocumentBuilder(source)
        var reader = JSONReader(
            source, range: range, into: builder, limits: limits.within(1), dialect: .line)
        var lines = SourceLines(source, range)
        let mark = builder.mark
        while let line = lines.next(), !reader.diagnostics.isFull {
            guard !source.bytes.trimmed(line).isEmpty else { continue }
            let before = builder.mark
            if let value = reader.read(line) {
                builder.push(value)
            } else {
                builder.drop(to: before)
            }
        }
        let root = builder.closeList(from: mark, span: range)
        return ParseOutcome(builder.finish(root: root, format: name), reader.diagnostics.all)
    }
}

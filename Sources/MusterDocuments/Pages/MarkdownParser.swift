public import MusterSource

/// Reads Markdown: CommonMark's headings, links, code and emphasis, GitHub's tables, YAML front matter.
public struct MarkdownParser: DocumentParser {
    /// `markdown`.
    public let name = "markdown"

    /// Makes the parser.
    public init() {}

    /// What `muster parsers` prints.
    public var description: ParserDescription {
        ParserDescription(
            summary: "Markdown with YAML front matter and pipe tables",
            fileNames: ["*.md", "*.markdown"],
            model: """
                {frontMatter: {...}, headings: [{level, text}], tables: [{header: [text], rows: [{column: text}]}],
                links: [{text, target}], text, paragraphs: [text]}
                text is everything a reader sees, white space folded; paragraphs are its blocks, each with
                its place. Without front matter there is an empty map.
                """,
            example: """
                ---
                owner: security@northpost.example
                ---
                # Backups

                | Store | Days |
                |-------|------|
                | mail  | 35   |
                """)
    }

    /// Parses the whole source.
    public func parse(_ source: Source, limits: ParseLimits) -> ParseOutcome {
        ReadableText.parse(source, limits: limits) { text in
            var reader = MarkdownReader(source, text.range, limits: limits)
            return reader.read()
        }
    }
}

public import MusterSource

/// Reads HTML pages through libxml2: no network, no script, no style, no external entity.
public struct HTMLParser: DocumentParser {
    /// `html`.
    public let name = "html"

    /// Makes the parser.
    public init() {}

    /// What `muster parsers` prints.
    public var description: ParserDescription {
        ParserDescription(
            summary: "HTML pages: headings, tables, links and the text that is seen",
            fileNames: ["*.html", "*.htm", "*.xhtml"],
            model: """
                {title, headings: [{level, text}], tables: [{header: [text], rows: [{column: text}]}],
                links: [{text, target}], text, paragraphs: [text]}
                A page that begins with <html> or <body> has to end with its end tag: one without was cut short.
                text leaves out scripts, styles, templates, noscript and whatever is `hidden`. A table
                whose first row is no header has numbered columns. Cells that span repeat their text.
                """,
            example: """
                <title>Trust</title>
                <h1>Backups</h1>
                <p>Kept for <b>35 days</b>, <a href="/policy">as promised</a>.
                """)
    }

    /// Parses the whole source.
    public func parse(_ source: Source, limits: ParseLimits) -> ParseOutcome {
        ReadableText.parse(source, limits: limits) { text in
            var page = HTMLPage(source, text.range, limits: limits)
            guard HTMLEvents.read(source, into: &page) else {
                return ParseOutcome(nil, [PageDiagnostics.notParsed(source)])
            }
            return page.finish()
        }
    }
}

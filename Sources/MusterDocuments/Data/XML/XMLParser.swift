public import MusterSource

/// XML 1.0 with namespaces, by libxml2's SAX2: no document type, so no entity but the five of XML, no network.
///
/// libxml2 decides what is well formed and decodes; an own scan of the same text, in step with its events, finds
/// where every tag, attribute and text stands.
public struct XMLParser: DocumentParser {
    /// `xml`.
    public let name = "xml"

    /// What `muster parsers` prints.
    public let description = ParserDescription(
        summary: "XML without document types: reports of scanners and tests, XCCDF, JUnit, nmap",
        fileNames: ["*.xml", "*.xccdf", "*.arf", "*.nessus"],
        model: """
            the root element; every element is {name, prefix, attributes: {name: text}, text, children: [element]}

            name: without its prefix; prefix: text, empty without one
            attributes: by the names as written, `xml:lang` and `xmlns` declarations among them
            text: the element's own characters and CDATA, without white space at its ends and without those of its \
            children
            """,
        example: """
            <?xml version="1.0" encoding="UTF-8"?>
            <testsuites>
              <testsuite name="backup" tests="1" failures="0">
                <testcase name="restore" time="12.5"/>
              </testsuite>
            </testsuites>

            """)

    /// Makes the parser.
    public init() {}

    /// Parses the whole source.
    public func parse(_ source: Source, limits: ParseLimits) -> ParseOutcome {
        ReadableText.parse(source, limits: limits) { text in
            if let refused = XMLCheck.refused(source, text, limits: limits) {
                return ParseOutcome(nil, [refused])
            }
            let builder = DocumentBuilder(source)
            let tree = XMLTree(source, text.range, into: builder, limits: limits)
            let root = XMLEvents.read(source, text.range, into: tree)
            return ParseOutcome(
                root.map { builder.finish(root: $0, format: name) }, tree.diagnostics.all)
        }
    }
}

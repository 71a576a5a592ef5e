public import MusterSource

/// XML 1.0 with namespaces, by libxml2's SAX2: no document type, so no entity but the five of XML, no network.
///
/// libxml2 decides what is well formed, whole and before anybody sees a value; an own reader of the same text builds
/// the nodes, since libxml2 does not say where attributes and texts stand.
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
            if let refused = XMLCheck.refused(source, text) {
                return ParseOutcome(nil, [refused])
            }
            let builder = DocumentBuilder(source)
            var reader = XMLReader(source, text.range, into: builder, limits: limits)
            reader.reserve()
            let root = reader.read()
            if let refusal = reader.refusal { return ParseOutcome(nil, [refusal]) }
            if let mistake = mistake(source, text.range, limits: limits) {
                return ParseOutcome(nil, [mistake])
            }
            guard let root else {
                let place = reader.index..<reader.index
                return ParseOutcome(nil, [XMLDiagnostics.lost(Location(source, place))])
            }
            return ParseOutcome(builder.finish(root: root, format: name))
        }
    }

    /// What libxml2 says against the text, and in which element.
    private func mistake(_ source: Source, _ range: Range<Int>, limits: ParseLimits) -> Diagnostic?
    {
        guard source.bytes.trimmed(range).count > 0 else {
            return XMLDiagnostics.empty(Location(source, range))
        }
        let text = UnsafeBufferPointer(rebasing: source.bytes[range])
        let start = range.lowerBound
        switch XMLJudge.verdict(on: text) {
        case .wellFormed: return nil
        case .notStarted: return XMLDiagnostics.notStarted(Location(source, start..<start))
        case .broken(let problem, let count):
            let offset = start + count
            var before = XMLReader(
                source, start..<offset, into: DocumentBuilder(source), limits: limits)
            _ = before.read()
            let place = offset..<min(offset + 1, range.upperBound)
            return XMLDiagnostics.syntax(
                problem, Location(source, place), open: before.open.last?.tag)
        }
    }
}

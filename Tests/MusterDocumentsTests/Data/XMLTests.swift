import MusterDocuments
import MusterSource
import Testing

@Suite struct XMLTests {
    private func parse(_ text: String) -> ParsedText { ParsedText(XMLParser(), text) }

    @Test func anElementIsNameAttributesTextAndChildren() {
        let parsed = parse(
            "<?xml version=\"1.0\"?>\n<!-- nmap -->\n<ports>\n <port id='22' p=\"tcp\"/>\n"
                + " <s:state xmlns:s=\"urn:s\"> open </s:state>\n</ports>\n")
        #expect(parsed.codes == [])
        #expect(
            parsed.shown
                == #"{"name": "ports", "prefix": "", "attributes": {}, "text": "", "children": ["#
                + #"{"name": "port", "prefix": "", "attributes": {"id": "22", "p": "tcp"}, "#
                + #""text": "", "children": []}, {"name": "state", "prefix": "s", "#
                + #""attributes": {"xmlns:s": "urn:s"}, "text": "open", "children": []}]}"#)
    }

    @Test func everythingKnowsItsText() {
        let parsed = parse(
            "\u{FEFF}<é:r xmlns:é='u&amp;v'\r\n  a = \"x &lt; y\"\tb='1' >\r\n  <c/>\r\n"
                + "<!-- <c> --> t&amp;t é <![CDATA[<c>]]>\r\n</é:r >\r\n")
        #expect(parsed.codes == [])
        #expect(parsed.span("name") == "r")
        #expect(parsed.span("prefix") == "é")
        #expect(parsed.value("attributes.a") == "\"x < y\"")
        #expect(parsed.span("attributes.a") == "\"x &lt; y\"")
        #expect(parsed.keySpan("attributes.a") == "a")
        #expect(parsed.span("attributes.b") == "'1'")
        #expect(parsed.value("attributes.xmlns:é") == "\"u&v\"")
        #expect(parsed.span("attributes.xmlns:é") == "'u&amp;v'")
        #expect(
            parsed.span("attributes") == "xmlns:é='u&amp;v'\r\n  a = \"x &lt; y\"\tb='1'")
        #expect(parsed.span("children") == "<c/>")
        #expect(parsed.span("children.0") == "<c/>")
        #expect(parsed.span("children.0.name") == "c")
        #expect(parsed.value("text") == "\"t&t é <c>\"")
        #expect(parsed.span("text") == "t&amp;t é <![CDATA[<c>")
        #expect(parsed.span("")?.hasPrefix("<é:r xmlns") == true)
        #expect(parsed.span("")?.hasSuffix("</é:r >") == true)
    }

    @Test func attributesAreReadAsXMLSays() {
        let parsed = parse(
            "<a x='a\r\nb\tc' y=\"&#38;&amp;&#x9;&quot;\" z='>\"' empty='' xml:lang=\"de\"/>")
        #expect(parsed.value("attributes.x") == "\"a b c\"")
        #expect(parsed.span("attributes.x") == "'a\r\nb\tc'")
        #expect(parsed.value("attributes.y") == "\"&&\t\"\"")
        #expect(parsed.value("attributes.z") == "\">\"\"")
        #expect(parsed.value("attributes.empty") == "\"\"")
        #expect(parsed.span("attributes.xml:lang") == "\"de\"")
    }

    @Test func defaultNamespacesAreKeptAsWritten() {
        let parsed = parse(
            "<r xmlns=\"u\" xmlns:xml='http://www.w3.org/XML/1998/namespace'><c xmlns=''/></r>")
        #expect(parsed.codes == [])
        #expect(parsed.value("attributes.xmlns") == "\"u\"")
        #expect(parsed.value("attributes.xmlns:xml") == "\"http://www.w3.org/XML/1998/namespace\"")
        #expect(parsed.value("children.0.attributes.xmlns") == "\"\"")
        #expect(parsed.value("prefix") == "\"\"")
    }

    @Test func asidesWithTagsInThemAreNoElements() {
        let parsed = parse(
            "<?x <a>?><r><?p </r> ?><b/><!--<b>--><![CDATA[]]></r><!-- <z> --><?y ?>\n")
        #expect(parsed.codes == [])
        #expect(parsed.span("children.0") == "<b/>")
        #expect(parsed.span("text") == "")
        #expect(parsed.value("text") == "\"\"")
    }

    @Test func textInSeveralPiecesIsPutTogether() {
        let parsed = parse("<p> one <b>two</b> three\r\nfour </p>")
        #expect(parsed.value("text") == "\"one  three\nfour\"")
        #expect(parsed.span("text") == "one <b>two</b> three\r\nfour")
        #expect(parsed.span("children.0.text") == "two")
    }

    @Test func aLongTextIsASliceOfTheSource() {
        let text = String(repeating: "lorem é ipsum ", count: 100_000) + "end"
        let parsed = parse("<p>" + text + "</p>")
        #expect(parsed.span("text") == text)
        #expect(parsed.value("text") == "\"" + text + "\"")
    }

    @Test(arguments: [
        "<!DOCTYPE a><a/>",
        "<?xml version='1.0'?>\n<!-- x -->\n<!DOCTYPE a SYSTEM 'file:///x'><a/>",
        "<!DOCTYPE a [<!ENTITY b 'x'><!ENTITY c '&b;&b;&b;'>]><a>&c;</a>",
    ])
    func aDocumentTypeIsRefusedByName(text: String) {
        let parsed = parse(text)
        #expect(parsed.codes == ["MUS-2231"])
        #expect(parsed.outcome.diagnostics[0].location?.text == "<!DOCTYPE")
        #expect(parsed.outcome.document == nil)
    }

    @Test(arguments: [
        ("<a><b></a>", "1:11"), ("<a>\n<b>", "2:4"), ("<a x=1/>", "1:6"),
        ("<a x='1' x='2'/>", "1:15"),
        ("<a>&b;</a>", "1:7"), ("<a/><b/>", "1:5"), ("<a>\u{1}</a>", "1:4"), ("<p:a/>", "1:5"),
        ("<a x='<'/>", "1:7"), ("<a>]]></a>", "1:4"), ("<a><![CDATA[x</a>", "1:18"),
        ("<a><!-- x</a>", "1:14"), ("x<a/>", "1:1"), ("<a", "1:3"), ("<a></a", "1:7"),
    ])
    func whatIsNotWellFormedIsAnErrorWithAPlace(text: String, place: String) {
        let parsed = parse(text)
        #expect(parsed.outcome.document == nil)
        #expect(parsed.codes == ["MUS-2230"])
        #expect(parsed.places == [place])
    }

    @Test(arguments: ["", "  \n", "<!-- a -->", "<?xml version='1.0'?>"])
    func aTextWithoutAnElementIsAnError(text: String) {
        #expect(parse(text).outcome.document == nil)
        #expect(parse(text).outcome.diagnostics.count == 1)
    }

    @Test func anEncodingThatIsNotTrueIsAnError() {
        let head = "<?xml version='1.0' encoding='ISO-8859-1'?>\n"
        #expect(parse(head + "<a/>").codes == [])
        let parsed = parse(head + "<a>é</a>")
        #expect(parsed.codes == ["MUS-2232"])
        #expect(parsed.outcome.diagnostics[0].location?.text == "ISO-8859-1")
        #expect(parse("<?xml version='1.0' encoding='UTF-16'?><a/>").codes == ["MUS-2232"])
        #expect(parse("<?xml version='1.0' encoding=\"utf-8\"?><a>é</a>").span("text") == "é")
    }

    @Test func elementsAndAttributesAreLimited() {
        let deep = String(repeating: "<a>", count: 125) + String(repeating: "</a>", count: 125)
        #expect(parse(deep).codes == [])
        #expect(parse("<b>" + deep + "</b>").codes == ["MUS-2005"])
        #expect(parse(String(repeating: "<a>", count: 1_000_000)).codes == ["MUS-2005"])
        let attributes = (0..<1000).map { " a\($0)='1'" }.joined()
        #expect(parse("<a" + attributes + "/>").codes == [])
        #expect(parse("<a" + attributes + " b='2'/>").codes == ["MUS-2233"])
    }

    @Test func manyElementsAreReadInOnePass() {
        let text = "<r>" + String(repeating: "<e k='v'>t</e>\n", count: 50_000) + "</r>"
        #expect(parse(text).span("children.49999.text") == "t")
    }
}

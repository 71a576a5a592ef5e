import MusterWriters
import Testing

struct XMLWriterTests {
    private func text(_ body: (inout XMLWriter) -> Void) -> String {
        var xml = XMLWriter()
        body(&xml)
        return String(decoding: xml.bytes, as: UTF8.self)
    }

    @Test func elementsAreIndentedAndAttributesKeepTheirOrder() {
        let made = text { xml in
            xml.element("a", [.init("z", "1"), .init("b", "2")]) { xml in
                xml.empty("c")
                xml.element("d", text: "x")
            }
        }
        #expect(
            made == """
                <?xml version="1.0" encoding="UTF-8"?>
                <a z="1" b="2">
                  <c/>
                  <d>x</d>
                </a>

                """)
    }

    @Test(arguments: [
        ("a & b < c > d \"e\" 'f'", "a &amp; b &lt; c > d \"e\" 'f'"),
        ("]]>", "]]&gt;"), ("]]]>", "]]]&gt;"), ("] ]>", "] ]>"), ("]]\u{1}>", "]]&gt;"),
        ("a\r\n\tb", "a&#13;\n\tb"), ("\u{0}\u{1}\u{B}\u{1F}\u{FFFE}\u{FFFF}", ""),
        ("\u{7F}\u{E9}\u{1F600}", "\u{7F}\u{E9}\u{1F600}"),
    ])
    func textIsEscapedAndForbiddenCharactersLeaveNoTrace(input: String, expected: String) {
        let made = text { $0.element("t", text: input) }
        #expect(
            Array(made.utf8).starts(
                with: Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<t>\(expected)</t>".utf8)))
    }

    @Test func whiteSpaceInAnAttributeSurvivesTheReader() {
        let made = text { $0.empty("t", [.init("a", "x\t\n\r\"<&>'\u{2}y")]) }
        #expect(made.hasSuffix("<t a=\"x&#9;&#10;&#13;&quot;&lt;&amp;>'y\"/>\n"))
    }
}

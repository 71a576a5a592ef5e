import MusterWriters
import Testing

struct HTMLWriterTests {
    private func text(_ body: (inout HTMLWriter) -> Void) -> String {
        var html = HTMLWriter(fragmentCapacity: 100)
        body(&html)
        return String(decoding: html.bytes, as: UTF8.self)
    }

    @Test func textAndAttributesAreEscaped() {
        let made = text { $0.element("p", .title("\"><script>"), text: "<b>&\"</b>") }
        #expect(made == "<p title=\"&quot;&gt;&lt;script&gt;\">&lt;b&gt;&amp;&quot;&lt;/b&gt;</p>")
    }

    @Test func hiddenCharactersAreSpelled() {
        let made = text { $0.element("p", text: "a\u{202E}b\u{0}\u{200B}\u{1B}[31m\nc") }
        #expect(made == "<p>aU+202EbU+0000U+200BU+001B[31m\nc</p>")
    }

    @Test(arguments: [
        "javascript:alert(1)", "data:text/html,x", "http://example.org/", "https://",
        "//example.org",
        "https://a b", "https://a\"b", "HTTPS://\u{202E}", "vbscript:x", "https:///x y",
        "https://?\n",
    ])
    func onlyPlainWebAddressesBecomeLinks(address: String) {
        #expect(HTMLLink(web: address) == nil)
    }

    @Test func aWebAddressAndAnAnchorAreWritten() throws {
        let link = try #require(HTMLLink(web: "https://example.org/a?b=1&c=2"))
        #expect(
            text { $0.element("a", .href(link), text: "x") }
                == "<a href=\"https://example.org/a?b=1&amp;c=2\">x</a>")
        #expect(
            text { $0.element("a", .href(HTMLLink(anchor: "a/b \u{E9}\"")), text: "x") }
                == "<a href=\"#a/b%20%C3%A9%22\">x</a>")
    }

    @Test func aDocumentStartsWithItsType() {
        var html = HTMLWriter()
        html.style(["a{", "}"])
        html.void("br")
        #expect(
            String(decoding: html.bytes, as: UTF8.self)
                == "<!doctype html>\n<style>a{}</style>\n<br>")
    }
}

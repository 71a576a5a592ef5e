import MusterSource
import Testing

@testable import MusterEngine

@Suite struct PublishedPageTests {
    private func page(_ text: String) -> PublishedPage {
        PublishedPage(Source(path: "page.md", text: text))
    }

    @Test func aQuoteIsFoundAcrossLineBreaksAndItsPlaceIsTheWholeOfIt() throws {
        let marked = MarkedText("# Trust\n\nWe «encrypt\n  all   your\tdata» at rest.\n")
        let match = try #require(page(marked.text).locate("encrypt all your data"))
        #expect(match.location.range == marked.range)
        #expect(match.again == nil)
    }

    @Test func whiteSpaceAroundAndInTheQuoteDoesNotMatter() throws {
        let match = try #require(page("we encrypt data").locate("  encrypt\n data \n"))
        #expect(match.location.text == "encrypt data")
    }

    @Test func changedWordsAreNotFound() {
        #expect(page("We encrypt most data").locate("We encrypt all data") == nil)
        #expect(page("we encrypt").locate("We encrypt") == nil)
        #expect(page("caf\u{E9}").locate("cafe\u{301}") == nil)
    }

    @Test func whatIsCommentedOutIsNoLongerPublished() {
        #expect(
            page("We test.\n\n<!-- Ports are never open. -->\n").locate("Ports are never open.")
                == nil)
        let html = PublishedPage(
            Source(path: "p.html", text: "<p>Hello.</p><!-- Ports are never open. --><p>Bye.</p>"))
        #expect(html.locate("Ports are never open.") == nil)
        #expect(html.locate("Hello.") != nil)
    }

    @Test func marksMayBeQuotedAsWritten() {
        #expect(page("We **encrypt** data.").locate("We **encrypt** data.") != nil)
        #expect(page("We **encrypt** data.").locate("We encrypt data.") != nil)
    }

    @Test func nothingIsFoundInNothing() {
        #expect(page("").locate("x") == nil)
        #expect(page("x").locate("") == nil)
        #expect(page("x").locate(" \n ") == nil)
        #expect(page("x").locate("xx") == nil)
    }

    @Test func aQuoteThatStandsTwiceIsSaidToBeRepeated() throws {
        let twice = try #require(page("ab, ab").locate("ab"))
        #expect(twice.again?.range == 4..<6)
        #expect(twice.location.range == 0..<2)
        let overlapping = try #require(page("aabaabaa").locate("aabaa"))
        #expect(overlapping.again?.range == 3..<8)
        #expect(overlapping.location.range == 0..<5)
    }

    @Test(arguments: [
        ("We **encrypt** _all_ `data`.", "We encrypt all data", "We **encrypt** _all_ `data"),
        (
            "see [our terms](https://a.example/x?y=z) now", "our terms now",
            "our terms](https://a.example/x?y=z) now"
        ),
        ("- backups are\n- kept", "backups are kept", "backups are\n- kept"),
        ("snake_case stays", "snake_case stays", "snake_case stays"),
        ("fish &amp; chips", "fish & chips", "fish &amp; chips"),
        ("within \\*30\\* days", "within *30* days", "within \\*30\\* days"),
        (
            "<b>bold</b> claim <!-- not --> here", "bold claim here",
            "bold</b> claim <!-- not --> here"
        ),
    ])
    func aQuoteIsFoundInWhatAReaderSees(text: String, quote: String, place: String) throws {
        let match = try #require(page(text).locate(quote))
        #expect(match.location.text == place)
        #expect(match.again == nil)
    }

    @Test func aPageOfHTMLIsReadWithoutItsTagsAndScripts() throws {
        let text = "<p>We keep&nbsp;<em>30</em> days.</p><script>We lie</script><p>Never less.</p>"
        let html = PublishedPage(Source(path: "trust.HTML", text: text))
        #expect(html.locate("We keep 30 days.") != nil)
        #expect(html.locate("days. Never less.") != nil)
        #expect(html.locate("days. We lie") == nil)
    }

    @Test(arguments: [
        "<", "<a", "&", "&#", "&#xFFFFFFFF;", "\\", "](", "[", "<!--", "<script>", "# ", "- ",
    ])
    func aPageThatBreaksOffIsReadToItsEnd(text: String) {
        #expect(page("word " + text).locate("word") != nil)
        #expect(page(text).locate("absent") == nil)
    }

    @Test func plainTextIsTakenAsItIs() {
        let plain = PublishedPage(Source(path: "page.txt", text: "**all** data"))
        #expect(plain.locate("all data") == nil)
    }
}

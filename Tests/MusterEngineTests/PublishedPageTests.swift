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
        #expect(!match.isRepeated)
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

    @Test func nothingIsFoundInNothing() {
        #expect(page("").locate("x") == nil)
        #expect(page("x").locate("") == nil)
        #expect(page("x").locate(" \n ") == nil)
        #expect(page("x").locate("xx") == nil)
    }

    @Test func aQuoteThatStandsTwiceIsSaidToBeRepeated() throws {
        let twice = try #require(page("ab, ab").locate("ab"))
        #expect(twice.isRepeated)
        #expect(twice.location.range == 0..<2)
        let overlapping = try #require(page("aabaabaa").locate("aabaa"))
        #expect(overlapping.isRepeated)
        #expect(overlapping.location.range == 0..<5)
    }
}

import MusterDocuments
import MusterSource
import Testing

@Suite struct MarkdownTests {
    private func parse(_ text: String) -> ParsedText { ParsedText(MarkdownParser(), text) }

    @Test func headingsOfBothKindsAreFound() {
        let parsed = parse("# One\n\nTwo *x*\nmore\n---\n\n###### Six ##\n####### no\n#no\n")
        #expect(
            parsed.value("headings") == """
                [{"level": 1, "text": "One"}, {"level": 2, "text": "Two x more"}, \
                {"level": 6, "text": "Six"}]
                """)
        #expect(parsed.span("headings.0.text") == "One")
        #expect(parsed.span("headings.2.level") == "######")
        #expect(parsed.span("headings.1.text") == "Two *x*\nmore")
    }

    @Test func frontMatterIsYAML() {
        let parsed = parse("---\nowner: a@b\ntags: [x]\n---\n# H\n")
        #expect(parsed.value("frontMatter") == #"{"owner": "a@b", "tags": ["x"]}"#)
        #expect(parsed.span("frontMatter.owner") == "a@b")
        #expect(parsed.span("headings.0.text") == "H")
        #expect(parsed.value("text") == #""H""#)
        #expect(parse("# H\n").value("frontMatter") == "{}")
        #expect(parse("---\n---\nx\n").value("frontMatter") == "{}")
    }

    @Test func frontMatterThatIsWrongIsReported() {
        #expect(parse("---\na: 1\n").codes == ["MUS-2181"])
        #expect(parse("---\n- a\n---\n").codes == ["MUS-2182"])
        let twice = parse("---\na: 1\na: 2\n---\n")
        #expect(twice.places == ["3:1"])
    }

    @Test func pipeTablesHaveHeaderAndRows() {
        let parsed = parse(
            "Text\n\n| Store | Days \\| n |\n|:--|--:|\n| *mail* | 35 |\n| b |\n\nA|B\n-|-\n1|2|3\n"
        )
        #expect(
            parsed.value("tables.0") == """
                {"header": ["Store", "Days | n"], "rows": [{"Store": "mail", "Days | n": "35"}, \
                {"Store": "b", "Days | n": ""}]}
                """)
        #expect(parsed.value("tables.1.rows") == #"[{"A": "1", "B": "2"}]"#)
        #expect(parsed.span("tables.0.rows.0.Store") == "mail")
        #expect(parsed.keySpan("tables.0.rows.1.Store") == "Store")
        #expect(parsed.value("text") == #""Text Store Days | n mail 35 b A B 1 2""#)
    }

    @Test func aColumnWhoseNameIsTakenIsFoundByItsNumber() {
        let parsed = parse("|a|a|\n|-|-|\n|1|2|\n")
        #expect(parsed.value("tables.0.rows.0") == #"{"a": "1", "2": "2"}"#)
    }

    @Test func linksOfEveryKindAreFound() {
        let parsed = parse(
            """
            See [the *policy*](/p_(1)?a=1&amp;b=2 "t"), <https://x.example/>, <a@b.example>,
            [full][Ref], [ref][], [ref] and [none]. ![logo [x](y)](z.png)

            [REF]: <https://r.example/a> 'title'

            """)
        #expect(
            parsed.value("links") == """
                [{"text": "the policy", "target": "/p_(1)?a=1&b=2"}, \
                {"text": "https://x.example/", "target": "https://x.example/"}, \
                {"text": "a@b.example", "target": "mailto:a@b.example"}, \
                {"text": "full", "target": "https://r.example/a"}, \
                {"text": "ref", "target": "https://r.example/a"}, \
                {"text": "ref", "target": "https://r.example/a"}]
                """)
        #expect(parsed.span("links.0.target") == "/p_(1)?a=1&amp;b=2")
        #expect(parsed.span("links.0.text") == "the *policy")
        #expect(
            parsed.value("text") == """
                "See the policy, https://x.example/, a@b.example, full, ref, ref and [none]."
                """)
    }

    @Test func visibleTextHasNoMarks() {
        let parsed = parse(
            """
            **TLS 1.2** or _newer_ on `every **x**` customer\\-facing&nbsp;endpoint<br>now.
            5 * 3 snake_case_name **bold**text *a **b** c* <!-- no --> <span class="x">in</span> a < b

            """)
        #expect(
            parsed.value("text") == """
                "TLS 1.2 or newer on every **x** customer-facing endpoint now. \
                5 * 3 snake_case_name boldtext a b c in a < b"
                """)
    }

    @Test func listsAndQuotesArePartsOfTheText() {
        let parsed = parse(
            "> # Q\n> a\n> b\n\n- one\n  two\n- three\n\n      still\n1. [x](y)\n* * *\n")
        #expect(parsed.value("paragraphs") == #"["Q", "a b", "one two", "three", "still", "x"]"#)
        #expect(parsed.span("paragraphs.1") == "a\n> b")
        #expect(parsed.value("headings.0.text") == #""Q""#)
        #expect(parsed.value("links.0.target") == #""y""#)
    }

    @Test func codeIsTextButHoldsNoHeadings() {
        let parsed = parse("```sh\n# no\n| a |\n```\n\n    # nor *this*\n\n~~~\n```\n~~~\n# Yes\n")
        #expect(parsed.value("headings") == #"[{"level": 1, "text": "Yes"}]"#)
        #expect(parsed.value("text") == "\"# no | a | # nor *this* ``` Yes\"")
    }

    @Test func anUnclosedFenceIsAWarningAtItsOpening() {
        let parsed = parse("a\n\n```\n# b\n")
        #expect(parsed.codes == ["MUS-2180"])
        #expect(parsed.places == ["3:1"])
        #expect(parsed.value("headings") == "[]")
    }

    @Test func hiddenBlocksAreNotSeen() {
        let parsed = parse(
            "a\n\n<!--\n# no\n\n-->\nb\n<script>\nx\n\n</script>\n\n<STYLE>y</STYLE> c\n")
        #expect(parsed.value("headings") == "[]")
        #expect(parsed.value("text") == #""a b c""#)
        #expect(parse("x\n\n<!-- y\n").codes == ["MUS-2184"])
    }

    @Test func aTableWithoutItsCellsIsBounded() {
        let header = String(repeating: "|h", count: 2000)
        let rule = String(repeating: "|-", count: 2000)
        let rows = String(repeating: "|1\n", count: 2000)
        #expect(parse(header + "\n" + rule + "\n" + rows).codes == ["MUS-2183"])
    }

    @Test(arguments: [
        "[", "![", "[a](", "[a](b \"", "*a", "**a*", "`", "``a`", "<", "<a ", "&", "\\", "> ", "- ",
        "_a_", "[a][", "<script>", "<!--", "((", "]", "a*_", "|",
    ])
    func marksRepeatedWithoutEndStayCheap(mark: String) {
        let parsed = parse(String(repeating: mark, count: 20_000))
        #expect(parsed.outcome.document != nil)
    }

    @Test func dashesBelowAListOrAQuoteUnderlineNothingInIt() {
        for text in ["- item\n---\n", "> quoted\n---\n", "- one\n-\n", "1. one\n===\n"] {
            let parsed = ParsedText(MarkdownParser(), text)
            #expect(parsed.value("headings") == "[]", "\(text)")
        }
    }

    @Test func dashesInsideAListOrAQuoteUnderlineItsText() {
        for text in ["- item\n  ---\n", "> item\n> ---\n", "item\n---\n", "  item\n---\n"] {
            let parsed = ParsedText(MarkdownParser(), text)
            #expect(parsed.value("headings") == #"[{"level": 2, "text": "item"}]"#, "\(text)")
        }
    }
}

import MusterDocuments
import MusterSource
import Testing

@Suite struct CSVTests {
    private func parse(_ text: String, limits: ParseLimits = ParseLimits()) -> ParsedText {
        ParsedText(CSVParser(), text, limits: limits)
    }

    @Test func rowsAreMapsByColumn() {
        let parsed = parse("name,country\r\nHetzner,DE\r\n\"Berg, Tomas\",\r\n")
        let wanted = #"""
            {"header": ["name", "country"], "rows": [{"name": "Hetzner", "country": "DE"}, {"name": "Berg, Tomas", "country": ""}]}
            """#
        #expect(parsed.shown == wanted)
    }

    @Test func theSpanOfACellIsItsTextWithTheQuotes() {
        let parsed = parse("a,\"b\"\n\"x \"\"y\"\"\",  z \nä,\"1\n2\"")
        #expect(parsed.span("header.1") == "\"b\"")
        #expect(parsed.span("rows.0.a") == "\"x \"\"y\"\"\"")
        #expect(parsed.value("rows.0.a") == "\"x \"y\"\"")
        #expect(parsed.span("rows.0.b") == "  z ")
        #expect(parsed.span("rows.0") == "\"x \"\"y\"\"\",  z ")
        #expect(parsed.value("rows.1.b") == "\"1\n2\"")
        #expect(parsed.keySpan("rows.1.b") == "\"b\"")
    }

    @Test func tabsAndSemicolonsSeparateWhereTheHeaderHasNoComma() {
        #expect(parse("a\tb\n1\t2,3\n").value("rows.0") == #"{"a": "1", "b": "2,3"}"#)
        #expect(parse("a;b\n1;2,3\n").value("rows.0") == #"{"a": "1", "b": "2,3"}"#)
        #expect(parse("\"a;b\",c\n1,2\n").value("header") == #"["a;b", "c"]"#)
    }

    @Test func aHeaderIsRequired() {
        #expect(parse("").codes == ["MUS-2050"])
        #expect(parse("a,b\n").value("rows") == "[]")
        #expect(parse("a,b").value("rows") == "[]")
    }

    @Test func aRaggedRowIsAnErrorAtTheRow() {
        let parsed = parse("a,b\n1\n1,2\n1,2,3\n")
        #expect(parsed.codes == ["MUS-2051", "MUS-2051"])
        #expect(parsed.places == ["2:1", "4:1"])
        #expect(parse("a,b\n1,2\n\n3,4\n").places == ["3:1"])
    }

    @Test func emptyLinesAtTheEndAreNoRows() {
        #expect(parse("a,b\n1,2\n\n\r\n").value("rows") == #"[{"a": "1", "b": "2"}]"#)
    }

    @Test func columnsHaveNamesOfTheirOwn() {
        let repeated = parse("a,b,a\n1,2,3\n")
        #expect(repeated.codes == ["MUS-2052"])
        #expect(repeated.places == ["1:5"])
        #expect(parse("a,,c\n").codes == ["MUS-2053"])
    }

    @Test func quotesMustBeRight() {
        #expect(parse("a\n\"x\n").codes == ["MUS-2054"])
        #expect(parse("a\n\"x\n").places == ["2:1"])
        #expect(parse("a\nx\"y\nz\"\n").codes == ["MUS-2055", "MUS-2055"])
        #expect(parse("a\n\"x\"y\n").places == ["2:4"])
        #expect(parse("a\nx\ry\n").codes == ["MUS-2057"])
    }

    @Test func mistakesBeyondTheLimitAreSummedUp() {
        var limits = ParseLimits()
        limits.diagnostics = 1
        #expect(parse("a,b\n1\n2\n3\n", limits: limits).codes == ["MUS-2051", "MUS-2007"])
    }

    @Test func aTextCutAnywhereNeverCrashes() {
        let text = Array("\u{FEFF}a,\"b\"\"\"\r\n\"1\n\",ä\r\n,\r\n".utf8)
        for end in 0...text.count {
            let parsed = ParsedText(CSVParser(), bytes: Array(text[..<end]))
            #expect((parsed.outcome.document == nil) == !parsed.codes.isEmpty)
        }
    }
}

import MusterDocuments
import MusterSource
import Testing

@Suite struct HTMLTests {
    private func parse(_ text: String, limits: ParseLimits = ParseLimits()) -> ParsedText {
        ParsedText(HTMLParser(), text, limits: limits)
    }

    @Test func headingsAndTitleAreFoundWithTheirPlaces() {
        let parsed = parse(
            "<!DOCTYPE html>\n<html><head><title>Tr&uuml;st &amp;\n é</title></head>\n<body>"
                + "<h1\n class='a>b'>One <b>two</b></h1><svg><title>no</title></svg><h3>x</h3></body></html>"
        )
        #expect(parsed.codes == [])
        #expect(parsed.value("title") == "\"Trüst & é\"")
        #expect(parsed.span("title") == "Tr&uuml;st &amp;\n é")
        #expect(
            parsed.value("headings")
                == #"[{"level": 1, "text": "One two"}, {"level": 3, "text": "x"}]"#)
        #expect(parsed.span("headings.0.level") == "h1")
        #expect(parsed.span("headings.0.text") == "One <b>two")
        #expect(parsed.span("headings.1.text") == "x")
    }

    @Test func visibleTextLeavesOutWhatNobodySees() {
        let parsed = parse(
            """
            <p>Backups are kept<br>for <b>35&nbsp;days</b>.</p><script>if (a < b) { "</p>" }</script>
            <style>p > b {}</style><!-- no --><template><p>t</p></template><noscript>n</noscript>
            <div hidden><p>h</p></div><ul><li>a<li>b</ul>x < y &lt; z &#x41; <img alt="i">w<i>o</i>rd
            """)
        #expect(parsed.value("text") == #""Backups are kept for 35 days. a b x < y < z A word""#)
        #expect(
            parsed.value("paragraphs")
                == #"["Backups are kept for 35 days.", "a", "b", "x < y < z A word"]"#)
        #expect(parsed.span("paragraphs.0") == "Backups are kept<br>for <b>35&nbsp;days</b>.")
        #expect(parsed.span("paragraphs.1") == "a")
    }

    @Test func linksKnowTheirTargetsPlace() {
        let parsed = parse(
            "<p>\n<a class=\"a<b\" HREF='/x?a=1&amp;b=2'>li<i>n</i>k</a> <a name=q>no</a><a href=y></a>"
        )
        #expect(
            parsed.value("links")
                == #"[{"text": "link", "target": "/x?a=1&b=2"}, {"text": "", "target": "y"}]"#)
        #expect(parsed.span("links.0.target") == "/x?a=1&amp;b=2")
        #expect(parsed.span("links.0.text") == "li<i>n</i>k")
        #expect(parsed.span("links.1.target") == "y")
    }

    @Test func tablesHaveHeaderAndRows() {
        let parsed = parse(
            "<table><thead><tr><th>Store<th>Days</thead><tbody><tr><td>mail<td>35<tr><td>logs</table>"
        )
        #expect(
            parsed.value("tables.0") == """
                {"header": ["Store", "Days"], "rows": [{"Store": "mail", "Days": "35"}, \
                {"Store": "logs", "Days": ""}]}
                """)
        #expect(parsed.span("tables.0.rows.0.Days") == "35")
        #expect(parsed.keySpan("tables.0.rows.0.Days") == "Days")
    }

    @Test func aTableWithoutHeaderHasNumberedColumns() {
        let parsed = parse("<table><tr><th>Name</th><td>x</td></tr></table>")
        #expect(parsed.value("tables.0") == #"{"header": [], "rows": [{"1": "Name", "2": "x"}]}"#)
    }

    @Test func cellsThatSpanRepeatTheirText() {
        let parsed = parse(
            """
            <table><tr><th>A</th><th>B</th><th>C</th></tr>
            <tr><td rowspan="2">1</td><td colspan=2>2</td></tr><tr><td>3</td><td>4</td></tr>
            <tr><td>5</td><td>6</td><td>7</td></tr></table>
            """)
        #expect(
            parsed.value("tables.0.rows") == """
                [{"A": "1", "B": "2", "C": "2"}, {"A": "1", "B": "3", "C": "4"}, \
                {"A": "5", "B": "6", "C": "7"}]
                """)
    }

    @Test func tablesWithinTablesStayApart() {
        let parsed = parse(
            "<table><tr><td>a<table><tr><td>b</td></tr></table></td><td>c</td></tr></table>")
        #expect(parsed.value("tables.0.rows") == #"[{"1": "b"}]"#)
        #expect(parsed.value("tables.1.rows") == #"[{"1": "a b", "2": "c"}]"#)
    }

    @Test func spansThatWouldFillMemoryAreRefused() {
        let row = "<tr>" + String(repeating: "<td colspan=60000 rowspan=60000>x", count: 3)
        let parsed = parse("<table>" + String(repeating: row, count: 100) + "</table>")
        #expect(parsed.codes == ["MUS-2183"])
    }

    @Test func elementsAreNestedOnlySoDeep() {
        #expect(parse(String(repeating: "<div>", count: 100_000)).codes == ["MUS-2185"])
        #expect(parse(String(repeating: "<div>", count: 200)).codes == [])
    }

    @Test func anEncodingDeclaredWithinThePageMovesNoSpan() {
        let parsed = parse("<meta charset=\"iso-8859-1\"><p>é</p><h2>ü</h2>")
        #expect(parsed.value("text") == "\"é ü\"")
        #expect(parsed.span("headings.0.text") == "ü")
    }

    @Test func whatRunsIntoTheEndOfThePageIsAWarning() {
        #expect(parse("<p>a<!-- b").codes == ["MUS-2184"])
        #expect(parse("<p>a<!-- b").places == ["1:5"])
        #expect(parse("<p>a<script>b").codes == ["MUS-2186"])
        #expect(parse("<p>a<script>b").value("text") == "\"a\"")
    }

    @Test func longTextKeepsItsPlaces() {
        let long = String(repeating: "wörd &amp; ", count: 2_000)
        let parsed = parse("<p>\(long)</p><h2>end</h2>")
        #expect(parsed.span("headings.0.text") == "end")
        #expect(parsed.span("paragraphs.0")?.utf8.count == long.utf8.count - 1)
    }

    @Test func externalEntitiesAreNeverRead() {
        let parsed = parse(
            "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><p>a&x;b</p>")
        #expect(parsed.value("text")?.contains("root:") == false)
    }

    @Test func anEmptyPageIsEmpty() {
        #expect(parse("").value("text") == "\"\"")
        #expect(parse("plain").value("text") == "\"plain\"")
    }

    @Test func aPageThatEndsInsideATagIsAnErrorAtTheTag() {
        for cut in ["<p", "</p", "<!DOCTYPE ht", "<a href=\"/x", "<"] {
            let parsed = ParsedText(HTMLParser(), "<h1>A</h1>\n" + cut)
            #expect(parsed.codes == ["MUS-2188"], "\(cut)")
            #expect(parsed.places == ["2:1"], "\(cut)")
        }
    }

    @Test func aLessThanSignInTextIsNoTag() {
        #expect(ParsedText(HTMLParser(), "<p>1 < 2").value("text") == "\"1 < 2\"")
        #expect(ParsedText(HTMLParser(), "<p>less <\n").codes == [])
    }

    @Test func aPageCutAnywhereBeforeItsEndIsRefused() {
        let page =
            "<!doctype html>\n<HTML lang=en><body><h1>Keys</h1><p>Kept <b>35</b> days.</p></body></Html>\n"
        #expect(parse(page).codes == [])
        let bytes = Array(page.utf8)
        let opening = 16
        for cut in (opening + "<HTML lang=en>".utf8.count)..<(bytes.count - 2) {
            let parsed = ParsedText(HTMLParser(), bytes: Array(bytes[..<cut]))
            #expect(parsed.outcome.document == nil, "cut at \(cut)")
        }
        let cut = parse("<html><p>Kept 35 days.</p>")
        #expect(cut.codes == ["MUS-2189"])
        #expect(cut.places == ["1:1"])
        #expect(parse("<body><p>a</p></body>").codes == [])
        #expect(parse("<body><p>a</p>").codes == ["MUS-2189"])
    }

    @Test(arguments: [
        "<html><p>a</p><!-- </html> -->", "<html><p title=\"</html>\">a</p>",
        "<html><script>'</html>'</script>", "<html><title></html></title>", "<html></htmlx>",
        "<html><!-- > </html> -- > </html> -->", "<html><p title = '</html>'>",
    ])
    func anEndTagThatNoBrowserSeesEndsNothing(page: String) {
        #expect(parse(page).codes == ["MUS-2189"])
    }

    @Test(arguments: [
        "<html><!-- a --></html>", "<html><p title=a'b></html>",
        "<html><script>1 < 2</script></html >", "<html><p a=\"<!--\">b</html>",
        "<html>1 < 2 <b></HTML>", "<html><p title=>a</html>",
    ])
    func anEndTagIsFoundBehindWhatLooksOdd(page: String) {
        #expect(parse(page).codes == [])
    }

    @Test func aPartOfAPageNeedsNoEnd() {
        #expect(parse("<title>Trust</title><h1>Keys</h1><p>Kept 35 days.").codes == [])
    }
}

import MusterDocuments
import MusterSource
import Testing

@Suite struct TOMLTests {
    private func parse(_ text: String) -> ParsedText { ParsedText(TOMLParser(), text) }

    @Test func tablesAndArraysOfTablesBecomeMapsAndLists() {
        let parsed = parse(
            """
            title = "gateway" # ours
            [tls]
            versions = [ "1.2", # old
              "1.3", ]
            cipher.suite."x y" = 0xFF
            [[backup]]
            name = 'pg'
            [backup.keep]
            days = 35
            [[backup]]
            on = true
            [tls.cipher.extra]
            """)
        #expect(parsed.codes == [])
        #expect(
            parsed.shown
                == #"{"title": "gateway", "tls": {"versions": ["1.2", "1.3"], "#
                + #""cipher": {"suite": {"x y": 255}, "extra": {}}}, "#
                + #""backup": [{"name": "pg", "keep": {"days": 35}}, {"on": true}]}"#)
    }

    @Test func everyValueAndKeyKnowsItsText() {
        let parsed = parse(
            "\u{FEFF}a.\"b c\" = 1_000\r\n[t]\r\ns = \"é\\n\"\r\nd = 2026-06-01 09:00:00+02:00\r\n"
                + "l = [ 1, {x = -0.5} ]\r\n[[m]]\r\nk='v'\r\n")
        #expect(parsed.span("a.b c") == "1_000")
        #expect(parsed.keySpan("a.b c") == "\"b c\"")
        #expect(parsed.keySpan("a") == "a")
        #expect(parsed.span("a") == "a.\"b c\" = 1_000")
        #expect(parsed.value("t.s") == "\"é\n\"")
        #expect(parsed.span("t.s") == "\"é\\n\"")
        #expect(parsed.span("t.d") == "2026-06-01 09:00:00+02:00")
        #expect(parsed.value("t.d") == "@2026-06-01T07:00:00Z")
        #expect(parsed.span("t.l") == "[ 1, {x = -0.5} ]")
        #expect(parsed.span("t.l.1") == "{x = -0.5}")
        #expect(parsed.span("t.l.1.x") == "-0.5")
        #expect(parsed.keySpan("m") == "m")
        #expect(parsed.span("m.0") == "[[m]]\r\nk='v'")
        #expect(parsed.span("m") == "[[m]]\r\nk='v'")
    }

    @Test func localDatesStayText() {
        let parsed = parse("a = 2026-06-01\nb = 09:30:00.5\nc = 2026-06-01T09:30:00\n")
        #expect(
            parsed.shown == #"{"a": "2026-06-01", "b": "09:30:00.5", "c": "2026-06-01T09:30:00"}"#)
    }

    @Test func numbersOfEveryWriting() {
        let parsed = parse(
            "a = [+1, -0, 0o17, 0b1_01, 9223372036854775807, -9223372036854775808]\n"
                + "b = [1e3, 6.5E-1, -inf, 1_0.0_1]\n")
        #expect(
            parsed.shown
                == #"{"a": [1, 0, 15, 5, 9223372036854775807, -9223372036854775808], "#
                + #""b": [1000.0, 0.65, -inf, 10.01]}"#)
    }

    @Test func aNumberBeyondADoubleIsAFault() {
        #expect(parse("a = 1e999").kind("a") == .fault)
    }

    @Test func integersBeyond64BitsAreErrors() {
        let parsed = parse(
            "a = 9223372036854775808\nb = 0x8000000000000000\n"
                + "c = 99999999999999999999999999\nd = -9223372036854775809\n")
        #expect(parsed.codes == ["MUS-2206", "MUS-2206", "MUS-2206", "MUS-2206"])
    }

    @Test func multiLineStringsFoldAndTrim() {
        let parsed = parse(
            "a = \"\"\"\r\none \\\r\n\r\n  two\r\nthree\"\"\"\"\nb = '''\n\\x''''\nc = \"\"\"a\"\"\"\n"
        )
        #expect(parsed.value("a") == "\"one two\nthree\"\"")
        #expect(parsed.value("b") == "\"\\x'\"")
        #expect(parsed.span("c") == "\"\"\"a\"\"\"")
    }

    @Test func aKeyGivenTwiceIsAnErrorWithBothPositions() {
        let parsed = parse("a = 1\nb = 2\n\"a\" = 3\n")
        #expect(parsed.codes == ["MUS-2006"])
        #expect(parsed.places == ["3:1"])
        #expect(parsed.outcome.diagnostics[0].notes[0].location?.start.line == 1)
    }

    @Test(arguments: [
        ("[a]\n[a]\n", "MUS-2209", "2:2"),
        ("[a]\nb.c = 1\n[a.b]\n", "MUS-2209", "3:4"),
        ("a = 1\n[a.b]\n", "MUS-2210", "2:2"),
        ("a = {b = 1}\na.c = 2\n", "MUS-2211", "2:1"),
        ("[a.b]\n[a]\nb.c = 1\n", "MUS-2212", "3:1"),
        ("[[a]]\n[a]\n", "MUS-2213", "2:2"),
        ("a = []\n[[a]]\n", "MUS-2214", "2:3"),
        ("[a.b]\n[[a]]\n", "MUS-2214", "2:3"),
        ("a = {b.c = 1, b = 2}\n", "MUS-2006", "1:15"),
    ])
    func whatIsCompleteCannotBeReopened(text: String, code: String, place: String) {
        let parsed = parse(text)
        #expect(parsed.codes == [code])
        #expect(parsed.places == [place])
    }

    @Test func aTableMayFollowItsSubtables() {
        #expect(
            parse("[a.b]\nx = 1\n[a]\ny = 2\n").shown == #"{"a": {"b": {"x": 1}, "y": 2}}"#)
        #expect(parse("a.b = 1\na.c = 2\n[a.d]\n").shown == #"{"a": {"b": 1, "c": 2, "d": {}}}"#)
    }

    @Test func mistakesAreReportedTogether() {
        let parsed = parse(
            "a\nb = tru\nc = 'x\nd = \"\\q\"\ne = 2026-13-01\nf = 1 2\n= 3\n[g\nh = 01\ni =\n")
        #expect(
            parsed.codes == [
                "MUS-2200", "MUS-2207", "MUS-2203", "MUS-2204", "MUS-2208", "MUS-2200", "MUS-2200",
                "MUS-2200", "MUS-2207", "MUS-2200",
            ])
        #expect(
            parsed.places == [
                "1:2", "2:5", "3:5", "4:6", "5:5", "6:7", "7:1", "8:3", "9:5", "10:4",
            ])
    }

    @Test(arguments: [
        ("a = [1, 2", "MUS-2201", "1:10"), ("a = {b = 1", "MUS-2201", "1:11"),
        ("a = \"\"\"x\n", "MUS-2203", "1:5"), ("a = ", "MUS-2201", "1:5"),
        ("[a", "MUS-2201", "1:3"),
    ])
    func aTextThatIsCutOffIsAnError(text: String, code: String, place: String) {
        let parsed = parse(text)
        #expect(parsed.codes == [code])
        #expect(parsed.places == [place])
    }

    @Test func nestingIsLimited() {
        let inner = String(repeating: "[", count: 249) + String(repeating: "]", count: 249)
        #expect(parse("a = " + inner).codes == [])
        #expect(parse("a = [" + inner + "]").codes == ["MUS-2005"])
        let path = Array(repeating: "a", count: 249).joined(separator: ".")
        #expect(parse("[\(path)]").codes == [])
        #expect(parse("[b.\(path)]").codes == ["MUS-2005"])
        #expect(parse("b.\(path) = 1").codes == [])
        #expect(parse("b.c.\(path) = 1").codes == ["MUS-2005"])
        #expect(parse("a = " + String(repeating: "{b=", count: 100_000)).codes == ["MUS-2005"])
    }

    @Test func manyTablesAndKeysAreReadInOnePass() {
        var text = ""
        for number in 0..<20_000 { text += "[[t]]\na.k\(number) = {x = 1}\n" }
        let parsed = parse(text)
        #expect(parsed.value("t.19999") == #"{"a": {"k19999": {"x": 1}}}"#)
    }
}

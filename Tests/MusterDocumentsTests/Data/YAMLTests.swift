import MusterDocuments
import MusterSource
import Testing

@Suite struct YAMLTests {
    private func parse(_ text: String, limits: ParseLimits = ParseLimits()) -> ParsedText {
        ParsedText(YAMLParser(), text, limits: limits)
    }

    @Test(arguments: [
        ("NO", "\"NO\""), ("yes", "\"yes\""), ("on", "\"on\""), ("true", "true"),
        ("False", "false"),
        ("TRUE", "true"), ("tRUE", "\"tRUE\""), ("~", "null"), ("null", "null"), ("Null", "null"),
        ("0600", "\"0600\""), ("-012", "\"-012\""), ("0", "0"), ("-0", "0"), ("+12", "12"),
        ("0o17", "15"), ("0x1f", "31"), ("0x-1", "\"0x-1\""), ("0b1", "\"0b1\""), ("0x", "\"0x\""),
        ("1.10", "1.1"), ("1e3", "1000.0"), (".5", "0.5"), ("5.", "5.0"), ("1.2.3", "\"1.2.3\""),
        (".inf", "inf"), ("-.INF", "-inf"), (".nan", "nan"), (".", "\".\""), ("-", "[null]"),
        ("+", "\"+\""), ("1_000", "\"1_000\""), ("12:30:45", "\"12:30:45\""),
        ("2026-05-28", "\"2026-05-28\""), ("9223372036854775807", "9223372036854775807"),
        ("9223372036854775808", "9223372036854775808u"),
        ("-9223372036854775808", "-9223372036854775808"),
        ("18446744073709551616", "1.8446744073709552e+19"), ("1e400", "\"1e400\""),
        ("0x10000000000000000", "\"0x10000000000000000\""), ("''", "\"\""), ("\"12\"", "\"12\""),
        ("'it''s'", "\"it's\""), ("\"a\\u00e9\"", "\"aé\""),
    ])
    func aPlainScalarIsReadByTheCoreSchema(text: String, value: String) {
        #expect(parse("v: \(text == "-" ? "\n- " : text)\n").value("v") == value)
    }

    @Test func theSpanOfAValueIsItsToken() {
        let text = """
            plain: 1.10
            single: 'a b'
            "double": "c\\td"
            list: [one, "two"]
            anchored: &name !!str  12
            block: |
              first
              second

            map:
              inner: x   # remark
            last: ä ö

            """
        let parsed = parse(text)
        #expect(parsed.codes == [])
        #expect(parsed.span("plain") == "1.10")
        #expect(parsed.kind("plain") == .double)
        #expect(parsed.span("single") == "'a b'")
        #expect(parsed.value("single") == "\"a b\"")
        #expect(parsed.span("double") == "\"c\\td\"")
        #expect(parsed.keySpan("double") == "\"double\"")
        #expect(parsed.value("double") == "\"c\td\"")
        #expect(parsed.span("list") == "[one, \"two\"]")
        #expect(parsed.span("list.1") == "\"two\"")
        #expect(parsed.span("anchored") == "12")
        #expect(parsed.value("anchored") == "\"12\"")
        #expect(parsed.span("block") == "|\n  first\n  second")
        #expect(parsed.value("block") == "\"first\nsecond\n\"")
        #expect(parsed.span("map") == "inner: x")
        #expect(parsed.keySpan("map.inner") == "inner")
        #expect(parsed.span("last") == "ä ö")
    }

    @Test func spansCountBytesAfterAByteOrderMarkAndWideCharacters() {
        let parsed = parse("\u{FEFF}ключ: 😀\r\nnext: 'ß'\r\n")
        #expect(parsed.span("ключ") == "😀")
        #expect(parsed.keySpan("next") == "next")
        #expect(parsed.span("next") == "'ß'")
    }

    @Test func aKeyThatIsNoStringIsTurnedIntoItsText() {
        let parsed = parse("1: a\ntrue: b\n~: c\n0x1f: d\n1.10: e\n")
        #expect(parsed.shown == #"{"1": "a", "true": "b", "~": "c", "0x1f": "d", "1.10": "e"}"#)
    }

    @Test func aDuplicateKeyIsAnErrorWithBothPositions() {
        let parsed = parse("a: 1\nb: 2\n\"a\": 3\n")
        #expect(parsed.outcome.document == nil)
        #expect(parsed.codes == ["MUS-2006"])
        #expect(parsed.places == ["3:1"])
        let note = parsed.outcome.diagnostics.first?.notes.first?.location
        #expect(note?.start.line == 1)
    }

    @Test func theLastDuplicateCountsWhereThatIsAsked() {
        var limits = ParseLimits()
        limits.duplicateKeys = .lastWins
        #expect(parse("a: 1\nb: 2\na: 3\n", limits: limits).shown == #"{"b": 2, "a": 3}"#)
    }

    @Test func anAliasStandsForItsAnchor() {
        let parsed = parse("a: &x {k: [1, 2]}\nb: *x\n")
        #expect(parsed.shown == #"{"a": {"k": [1, 2]}, "b": {"k": [1, 2]}}"#)
        #expect(parsed.span("b.k.1") == "2")
    }

    @Test func anAliasedScalarMayBeAKey() {
        #expect(parse("a: &x 07\n*x : v\n").shown == #"{"a": "07", "07": "v"}"#)
        #expect(parse("a: &x 7\n*x : v\n").shown == #"{"a": 7, "7": "v"}"#)
    }

    @Test func aMergeKeyFillsInWhatTheMapDoesNotGive() {
        let parsed = parse("base: &b {x: 1, y: 2}\nuse:\n  y: 3\n  <<: *b\n  z: 4\n")
        #expect(parsed.value("use") == #"{"y": 3, "z": 4, "x": 1}"#)
        #expect(parsed.span("use.x") == "1")
    }

    @Test func theFirstOfSeveralMergedMapsIsTheStrongest() {
        let parsed = parse("- &a {x: 1}\n- &b {x: 2, y: 2}\n- <<: [*a, *b]\n")
        #expect(parsed.value("2") == #"{"x": 1, "y": 2}"#)
    }

    @Test func aQuotedMergeKeyIsAnOrdinaryKey() {
        #expect(parse("\"<<\": 1\n").shown == #"{"<<": 1}"#)
    }

    @Test func aMergeKeyNeedsMaps() {
        #expect(parse("<<: 1\n").codes == ["MUS-2035"])
        #expect(parse("<<: [{a: 1}, x]\n").places == ["1:14"])
    }

    @Test func twoMergeKeysAreADuplicate() {
        #expect(parse("<<: {a: 1}\n<<: {b: 1}\n").codes == ["MUS-2006"])
    }

    @Test func severalDocumentsMakeAList() {
        #expect(parse("---\na: 1\n---\n- 2\n...\n").shown == #"[{"a": 1}, [2]]"#)
        #expect(parse("# nothing\n").shown == "null")
        #expect(parse("").shown == "null")
    }

    @Test func anchorsDoNotReachIntoTheNextDocument() {
        #expect(parse("a: &x 1\n---\nb: *x\n").codes == ["MUS-2032"])
    }

    @Test func aContainerAsKeyIsRefused() {
        #expect(parse("? [a]\n: 1\n").codes == ["MUS-2031"])
        #expect(parse("a: &x [1]\n*x : 2\n").codes == ["MUS-2031"])
    }

    @Test func aTagMustFitItsValue() {
        #expect(parse("a: !!int '12'\n").value("a") == "12")
        #expect(parse("a: !!float 12\n").value("a") == "12.0")
        #expect(parse("a: !!str null\n").value("a") == "\"null\"")
        #expect(parse("a: ! 12\n").value("a") == "\"12\"")
        let refused = parse("a: !!int twelve\n")
        #expect(refused.codes == ["MUS-2037"])
        #expect(refused.places == ["1:10"])
    }

    @Test func aTagOfAnApplicationIsAWarning() {
        let parsed = parse("a: !Ref Bucket\nb: !If [x, y]\n")
        #expect(parsed.codes == ["MUS-2036", "MUS-2036"])
        #expect(parsed.shown == #"{"a": "Bucket", "b": ["x", "y"]}"#)
    }

    @Test func aMistakeHasAPosition() {
        let parsed = parse("a: 1\nb: [1, 2\nc: 3\n")
        #expect(parsed.codes == ["MUS-2030"])
        // The plain scalar runs on to the third line; its colon is the surprise.
        #expect(parsed.places == ["3:2"])
        #expect(parse("a: 1\n\tb: 2\n").outcome.document == nil)
    }

    @Test func aPartOfASourceIsParsedWithTheSpansOfTheWhole() {
        let text = "---\ntitle: Überblick\nowner: cto\n---\n# Page\n"
        let source = Source(path: "p.md", text: text)
        let builder = DocumentBuilder(source)
        let start = 4
        let length = "title: Überblick\nowner: cto\n".utf8.count
        let result = YAMLParser.parse(
            range: start..<(start + length), of: source, into: builder, limits: ParseLimits())
        #expect(result.diagnostics.isEmpty)
        guard let root = result.root else {
            Issue.record("the front matter has a root")
            return
        }
        let document = builder.finish(root: root, format: "markdown")
        let owner = document.value(document.root, "owner")
        #expect(owner.map { document.location($0).text } == "cto")
        #expect(owner.map { document.location($0).start.line } == 3)
    }
}

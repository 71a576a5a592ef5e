import MusterDocuments
import MusterSource
import Testing

@Suite struct JSONDialectTests {
    private func commented(_ text: String) -> ParsedText { ParsedText(JSONCParser(), text) }
    private func lines(_ text: String) -> ParsedText { ParsedText(JSONLParser(), text) }

    @Test func commentsAndTrailingCommasAreAllowed() {
        let parsed = commented(
            "// a\r\n{/* b */\"k\" /**/ : [1, 2, /* c\n */ ], // d\n \"s\": \"// no\",}/* e *///")
        #expect(parsed.codes == [])
        #expect(parsed.shown == #"{"k": [1, 2], "s": "// no"}"#)
        #expect(parsed.span("k") == "[1, 2, /* c\n */ ]")
        #expect(parsed.span("s") == "\"// no\"")
    }

    @Test(arguments: [
        ("[,]", "MUS-2010", "1:2"), ("[1,,]", "MUS-2010", "1:4"), ("{,}", "MUS-2010", "1:2"),
        ("[1 /* x", "MUS-2220", "1:4"), ("/* x", "MUS-2220", "1:1"), ("[1] / 2", "MUS-2016", "1:5"),
        ("[1,", "MUS-2011", "1:4"), ("// x", "MUS-2011", "1:5"),
        ("{\"a\": 1, 'b': 2}", "MUS-2010", "1:10"),
        ("{} # x", "MUS-2016", "1:4"),
    ])
    func whatIsNoneOfTheTwoIsAnError(text: String, code: String, place: String) {
        let parsed = commented(text)
        #expect(parsed.codes == [code])
        #expect(parsed.places == [place])
    }

    @Test func strictJSONRefusesBoth() {
        #expect(ParsedText(JSONParser(), "[1 // x\n]").places == ["1:4"])
        #expect(ParsedText(JSONParser(), "[1,]").places == ["1:4"])
        #expect(ParsedText(JSONParser(), "{\"a\": 1,}").places == ["1:9"])
    }

    @Test func linesBecomeAList() {
        let parsed = lines("{\"a\": 1}\r\n\r\n [2]\n\"x\"\n7")
        #expect(parsed.shown == #"[{"a": 1}, [2], "x", 7]"#)
        #expect(parsed.span("0") == "{\"a\": 1}")
        #expect(parsed.span("3") == "7")
        #expect(lines("").shown == "[]")
        #expect(lines("\u{FEFF}{}\n").shown == "[{}]")
    }

    @Test func everyBadLineIsReported() {
        let parsed = lines(
            "{\"a\": 1}\n{\"a\":\n1}\n{} {}\n[1, {\"b\": tru\n{\"a\": 1, \"a\": 2}\n{\"t\": \"cut")
        #expect(
            parsed.codes == [
                "MUS-2011", "MUS-2016", "MUS-2016", "MUS-2011", "MUS-2006", "MUS-2011",
            ])
        #expect(parsed.places == ["2:6", "3:2", "4:4", "5:14", "6:10", "7:11"])
        #expect(parsed.outcome.document == nil)
    }

    @Test func nestingCountsTheListOfLines() {
        let deep = String(repeating: "[", count: 249) + String(repeating: "]", count: 249)
        #expect(lines(deep + "\n").codes == [])
        #expect(lines("[" + deep + "]\n").codes == ["MUS-2005"])
    }

    @Test func manyLinesAreReadInOnePass() {
        let text = String(repeating: "{\"a\": [1, \"\\u0041\"]}\n", count: 50_000)
        #expect(lines(text).value("49999") == #"{"a": [1, "A"]}"#)
    }
}

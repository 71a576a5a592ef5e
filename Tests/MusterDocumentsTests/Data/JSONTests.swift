import MusterDocuments
import MusterSource
import Testing

@Suite struct JSONTests {
    private func parse(_ text: String, limits: ParseLimits = ParseLimits()) -> ParsedText {
        ParsedText(JSONParser(), text, limits: limits)
    }

    @Test(arguments: [
        ("0", "0"), ("-0", "0"), ("-12", "-12"), ("1.50", "1.5"), ("-0.0", "-0.0"),
        ("1e2", "100.0"),
        ("9223372036854775807", "9223372036854775807"),
        ("9223372036854775808", "9223372036854775808u"),
        ("18446744073709551615", "18446744073709551615u"),
        ("18446744073709551616", "1.8446744073709552e+19"),
        ("-9223372036854775808", "-9223372036854775808"),
        ("-9223372036854775809", "-9.223372036854776e+18"),
        ("1234567890123456789", "1234567890123456789"), ("0.1", "0.1"), ("1e-400", "0.0"),
        ("123456789012345678901234567890e-20", "1234567890.1234567"),
        ("2.2250738585072014e-308", "2.2250738585072014e-308"),
        ("9007199254740993", "9007199254740993"), ("9007199254740993.0", "9007199254740992.0"),
        ("0e999999999999", "0.0"), ("true", "true"), ("null", "null"),
    ])
    func aScalarIsRead(text: String, value: String) {
        #expect(parse(text).shown == value)
    }

    @Test(arguments: ["1e400", "-1e400", "1e999999999999"])
    func aNumberNoDoubleHoldsIsAFaultAndNoMistakeOfTheFile(text: String) throws {
        let outcome = JSONParser().parse(Source(path: "a.json", text: text), limits: ParseLimits())
        #expect(outcome.diagnostics.isEmpty)
        let document = try #require(outcome.document)
        #expect(document.node(document.root).kind == .fault)
        #expect(document.location(document.root).text == text)
    }

    @Test func theSpanOfAValueIsItsToken() {
        let parsed = parse(
            """
            { "name" : "a b" ,
              "list": [1, -2.50 , "c\\n\\u00e9"],
              "map": {"": true, "ключ": {}}
            }
            """)
        #expect(parsed.codes == [])
        #expect(parsed.span("name") == "\"a b\"")
        #expect(parsed.keySpan("name") == "\"name\"")
        #expect(parsed.span("list") == "[1, -2.50 , \"c\\n\\u00e9\"]")
        #expect(parsed.span("list.1") == "-2.50")
        #expect(parsed.span("list.2") == "\"c\\n\\u00e9\"")
        #expect(parsed.value("list.2") == "\"c\né\"")
        #expect(parsed.span("map.ключ") == "{}")
        #expect(parsed.span("map") == "{\"\": true, \"ключ\": {}}")
    }

    @Test func escapesAreDecoded() {
        #expect(
            parse(#"["\"\\\/\b\f\n\r\t\u0041\ud83d\ude00"]"#).shown
                == "[\"\"\\/\u{8}\u{c}\n\r\tA😀\"]")
    }

    @Test func aLoneSurrogateIsRefusedAtItsPlace() {
        #expect(parse(#"["ab\ud800cd"]"#).codes == ["MUS-2014"])
        #expect(parse(#"["ab\ud800cd"]"#).places == ["1:5"])
        #expect(parse(#"["\udc00"]"#).codes == ["MUS-2014"])
        #expect(parse(#"["\ud800\u0041"]"#).codes == ["MUS-2014"])
        #expect(parse(#"["\ud800\ud800\udc00"]"#).codes == ["MUS-2014"])
    }

    @Test(arguments: [
        ("{'a': 1}", "MUS-2010", "1:2"), ("[1,]", "MUS-2010", "1:4"),
        ("{\"a\" 1}", "MUS-2010", "1:6"),
        ("[1 2]", "MUS-2010", "1:4"), ("[01]", "MUS-2010", "1:3"), ("[1.]", "MUS-2010", "1:4"),
        ("[tru]", "MUS-2010", "1:5"), ("[NaN]", "MUS-2010", "1:2"), ("[1", "MUS-2011", "1:3"),
        ("", "MUS-2011", "1:1"), ("{\"a\": \"b", "MUS-2011", "1:9"),
        ("[\"a\nb\"]", "MUS-2012", "1:4"),
        ("[\"\\x\"]", "MUS-2013", "1:3"), ("[] []", "MUS-2016", "1:4"), ("[1}", "MUS-2010", "1:3"),
        ("// no\n1", "MUS-2010", "1:1"), ("[é]", "MUS-2010", "1:2"),
    ])
    func aMistakeHasACodeAndAPosition(text: String, code: String, place: String) {
        let parsed = parse(text)
        #expect(parsed.codes == [code])
        #expect(parsed.places == [place])
        #expect(parsed.outcome.document == nil)
    }

    @Test func aDuplicateKeyIsAnErrorWithBothPositions() {
        let parsed = parse("{\"a\": 1,\n \"\\u0061\": 2}")
        #expect(parsed.codes == ["MUS-2006"])
        #expect(parsed.places == ["2:2"])
        #expect(parsed.outcome.diagnostics.first?.notes.first?.location?.start.column == 2)
    }

    @Test func duplicatesAreFoundInLargeObjectsToo() {
        let pairs = (0..<1000).map { "\"k\($0)\": \($0)" } + ["\"k500\": 1", "\"k7\": 2"]
        #expect(parse("{" + pairs.joined(separator: ",") + "}").codes == ["MUS-2006", "MUS-2006"])
    }

    @Test func theLastDuplicateCountsWhereThatIsAsked() {
        var limits = ParseLimits()
        limits.duplicateKeys = .lastWins
        let parsed = parse("{\"a\": 1, \"b\": 2, \"a\": 3}", limits: limits)
        #expect(parsed.shown == #"{"b": 2, "a": 3}"#)
        #expect(parsed.value("a") == "3")
    }

    @Test func namesThatOnlyLookAlikeAreDifferentKeys() {
        #expect(parse("{\"\u{e9}\": 1, \"e\u{301}\": 2}").codes == [])
    }

    @Test func nestingIsLimited() {
        let limit = ParseLimits().nesting
        let allowed = String(repeating: "[", count: limit) + String(repeating: "]", count: limit)
        #expect(parse(allowed).codes == [])
        let deep = parse("[" + allowed + "]")
        #expect(deep.codes == ["MUS-2005"])
        #expect(deep.places == ["1:\(limit + 1)"])
        #expect(parse(String(repeating: "{\"a\":", count: 100_000)).codes == ["MUS-2005"])
    }

    @Test func aTextCutAnywhereNeverCrashesAndIsRefused() {
        let text = Array(#"{"a": [1, -2.5e+3, true, null, "x\né😀"], "b": {"c": {}}}"#.utf8)
        for end in 0..<text.count {
            let parsed = ParsedText(JSONParser(), bytes: Array(text[..<end]))
            #expect(parsed.outcome.document == nil)
            #expect(parsed.outcome.diagnostics.first?.location != nil)
        }
        #expect(ParsedText(JSONParser(), bytes: text).codes == [])
    }

    @Test func everyByteInEveryPlaceIsSurvived() {
        let text = Array(#"{"a":[1,"\u00e9"],"b":-1e2}"#.utf8)
        for place in text.indices {
            for byte in UInt8.min...UInt8.max {
                var changed = text
                changed[place] = byte
                let parsed = ParsedText(JSONParser(), bytes: changed)
                #expect((parsed.outcome.document == nil) == !parsed.codes.isEmpty)
            }
        }
    }
}

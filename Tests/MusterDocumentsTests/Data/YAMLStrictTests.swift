import MusterDocuments
import MusterSource
import Testing

/// What YAML 1.2 forbids and libyaml alone would read.
@Suite struct YAMLStrictTests {
    private func parse(_ text: String) -> ParsedText { ParsedText(YAMLParser(), text) }

    @Test(arguments: [
        ("[a, b]#c\n", "1:7"), ("k: \"v\"#c\n", "1:7"), ("[a,#c\n b]\n", "1:4"),
        ("k: >#c\n  t\n", "1:5"), ("%YAML 1.2#c\n---\na\n", "1:10"), ("{a: 1}#\n", "1:7"),
    ])
    func aCommentNeedsABlankBeforeIt(text: String, place: String) {
        let parsed = parse(text)
        #expect(parsed.codes == ["MUS-2038"])
        #expect(parsed.places == [place])
    }

    @Test func commentsWithABlankBeforeThemAreFine() {
        let parsed = parse(
            "#a\nk: [a, #b\n #c\n 'x#y', z#w] #d\nl: > #e\n  t#u\nm: &n !t#x v #f\n\"#o\": '#p'\n")
        #expect(!parsed.codes.contains("MUS-2038"))
        #expect(parsed.value("k") == #"["a", "x#y", "z#w"]"#)
        #expect(parsed.value("l") == "\"t#u\n\"")
    }

    @Test(arguments: [
        ("k: [a,\nb]\n", "2:1"), ("k:\n  l: {a: 1,\n  b: 2}\n", "3:3"), ("- [\n\ta ]\n", "2:2"),
        ("k: \"a\nb\"\n", "2:1"), ("k: 'a\n\tb'\n", "2:2"), ("- - \"a\n  b\"\n", "2:3"),
        ("k: [\n a\n]\n", "3:1"),
    ])
    func linesOfBracketsAndQuotesAreIndented(text: String, place: String) {
        let parsed = parse(text)
        #expect(parsed.codes == ["MUS-2292"])
        #expect(parsed.places == [place])
    }

    @Test(arguments: [
        "[a,\nb\n]\n", "\"a\nb\"\n", "k: [a,\n\n# c\n b]\n", "k:\n- [a,\n b]\n",
        "k: \"a\n\n \tb\"\n",
        "k: {a: 1,\r\n b: 'x\r\n y'}\r\n", "? [a\n ]\n: b\n", "--- {\na: 1\n}\n",
    ])
    func whatIsIndentedFarEnoughIsFine(text: String) {
        #expect(!parse(text).codes.contains("MUS-2292"))
    }

    @Test(arguments: ["k: |\n   \n  a\n", "k: >\n \n  \n   \n # c\n", "- |\n\n    \n  a\n"])
    func aBlankLineBeforeABlocksTextHasNoMoreSpaces(text: String) {
        #expect(parse(text).codes.first == "MUS-2293")
    }

    @Test(arguments: [
        ("k: |\n\n  \n  a\n", "{\"k\": \"\n\na\n\"}"),
        ("k: |2\n    \n  a\n", "{\"k\": \"  \na\n\"}"),
        ("k: |\n     \nl: 1\n", "{\"k\": \"\", \"l\": 1}"), ("- |+\n   ", "[\"\n\"]"),
    ])
    func otherBlankLinesArePartOfTheText(text: String, value: String) {
        #expect(parse(text).shown == value)
    }

    @Test func aDirectiveNeedsTheEndOfTheDocumentBefore() {
        #expect(parse("a: 1\n%YAML 1.2\n---\nb: 2\n").codes == ["MUS-2290"])
        #expect(parse("a: 1\n%YAML 1.2\n---\nb: 2\n").places == ["2:1"])
        #expect(parse("a: 1\n...\n%YAML 1.2\n---\nb: 2\n").shown == #"[{"a": 1}, {"b": 2}]"#)
    }

    @Test func loneDashesAndQuestionMarksInBracketsAreRefused() {
        #expect(parse("[-, a]\n").codes == ["MUS-2291"])
        #expect(parse("[-1, -a]\n").shown == #"[-1, "-a"]"#)
        #expect(parse("{?a: b}\n").codes == ["MUS-2039"])
        #expect(parse("[?a]\n").codes == ["MUS-2039"])
        #expect(parse("[? a : b]\n").shown == #"[{"a": "b"}]"#)
        #expect(parse("['?a', a?b]\n").shown == #"["?a", "a?b"]"#)
    }
}

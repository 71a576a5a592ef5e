import MusterDocuments
import MusterSource
import Testing

@Suite struct LogrotateTests {
    private func parse(_ text: String) -> ParsedText { ParsedText(LogrotateParser(), text) }

    @Test func globalsBeforeABlockAreMergedIntoIt() {
        let parsed = parse("weekly\nrotate 4\ncreate\n/a {\n  rotate 9\n  missingok\n}\nrotate 1\n")
        #expect(parsed.value("global") == #"{"weekly": "", "create": "", "rotate": "1"}"#)
        #expect(
            parsed.value("logs.0.directives")
                == #"{"weekly": "", "create": "", "rotate": "9", "missingok": ""}"#)
        #expect(parsed.span("logs.0.directives.rotate") == "9")
        #expect(parsed.keySpan("logs.0.directives.rotate") == "rotate")
        #expect(parsed.keySpan("logs.0.directives.weekly") == "weekly")
    }

    @Test func oppositesReplaceEachOther() {
        let parsed = parse(
            "weekly\ncompress\n/a {\n size 5M\n nocompress\n notifempty\n}\n/b {\n daily\n}\n")
        #expect(
            parsed.value("logs.0.directives")
                == #"{"size": "5M", "nocompress": "", "notifempty": ""}"#)
        #expect(parsed.value("logs.1.directives") == #"{"compress": "", "daily": ""}"#)
    }

    @Test func pathsMayBeQuotedAndStandOnSeveralLines() {
        let parsed = parse("/var/log/a.log \"/b c\"\n# between\n/d\\ e\n'/f'\n{\n}\n")
        #expect(parsed.value("logs.0.paths") == #"["/var/log/a.log", "/b c", "/d e", "/f"]"#)
        #expect(parsed.span("logs.0.paths.1") == "\"/b c\"")
        #expect(parsed.span("logs.0.paths.2") == "/d\\ e")
    }

    @Test func aScriptIsItsText() {
        let parsed = parse(
            "/a {\n postrotate\n   if x; then }\n   fi # endscript\n endscript\n daily\n}\n")
        #expect(
            parsed.value("logs.0.directives.postrotate") == "\"if x; then }\n   fi # endscript\"")
        #expect(parsed.span("logs.0.directives.postrotate") == "if x; then }\n   fi # endscript")
        #expect(parsed.value("logs.0.directives.daily") == "\"\"")
    }

    @Test func directivesWithoutValueMayShareALine() {
        let parsed = parse(
            "/a { missingok compress\n rotate = 3\n create 0640 root adm\n missingok }\n")
        #expect(
            parsed.value("logs.0.directives")
                == #"{"compress": "", "rotate": "3", "create": "0640 root adm", "missingok": ""}"#)
        #expect(parsed.span("logs.0.directives.create") == "0640 root adm")
    }

    @Test func anUnclosedBlockIsReportedAtItsPaths() {
        let parsed = parse("daily\n/a /b {\n rotate 3\n")
        #expect(parsed.codes == ["MUS-2101"])
        #expect(parsed.places == ["2:1"])
    }

    @Test func aMisspeltDirectiveHasAHint() {
        let parsed = parse("/a {\n rotat 3\n}\n")
        #expect(parsed.codes == ["MUS-2140"])
        #expect(parsed.outcome.diagnostics.first?.hint == "did you mean 'rotate'?")
    }

    @Test func mistakesAreReportedTogether() {
        let parsed = parse("}\n{\n /b\n {\n rotate 3 }\n}\n/c # d\n{ }\n/e\ndaily\n/f")
        #expect(
            parsed.codes == [
                "MUS-2102", "MUS-2141", "MUS-2146", "MUS-2145", "MUS-2148", "MUS-2147", "MUS-2143",
                "MUS-2142",
            ])
        #expect(
            parsed.places == ["1:1", "2:1", "3:2", "4:2", "5:11", "7:4", "10:1", "11:1"])
    }

    @Test func aScriptWithoutEndIsReportedAtItsName() {
        let parsed = parse("/a {\n postrotate\n   x\n}\n")
        #expect(parsed.codes == ["MUS-2101", "MUS-2144"])
        #expect(parsed.places == ["1:1", "2:2"])
    }
}

import MusterDocuments
import MusterSource
import Testing

@Suite struct RepositoryTests {
    private func ignore(_ text: String) -> ParsedText { ParsedText(GitignoreParser(), text) }
    private func owners(_ text: String) -> ParsedText { ParsedText(CodeownersParser(), text) }

    @Test func aPatternTellsWhatItMatches() {
        let parsed = ignore("# c\n\n!/build/  \r\n*.key\n\\#x\ndocs/*.md\nname\\ \n/\n")
        #expect(
            parsed.value("patterns.0")
                == #"{"text": "!/build/", "pattern": "build", "negated": true, "#
                + #""directoryOnly": true, "anchored": true}"#)
        #expect(
            parsed.value("patterns.1")
                == #"{"text": "*.key", "pattern": "*.key", "negated": false, "#
                + #""directoryOnly": false, "anchored": false}"#)
        #expect(parsed.value("patterns.2.pattern") == "\"\\#x\"")
        #expect(parsed.value("patterns.3.anchored") == "true")
        #expect(parsed.value("patterns.4.text") == #""name\ ""#)
        #expect(parsed.span("patterns.0") == "!/build/")
        #expect(parsed.span("patterns.0.pattern") == "build")
    }

    @Test func aPatternThatMatchesNothingIsAMistake() {
        #expect(ignore("a\nb\\\nc\\\\\n").codes == ["MUS-2330"])
        #expect(ignore("a\nb\\\n").places == ["2:2"])
    }

    @Test func aRuleNamesItsOwners() {
        let parsed = owners(
            "# c\n* @a @b/c\n/my\\ dir/ x@y.example # later\n/free\n[Sec Ops][2] @s\n^[Opt]\n/z @q\n"
        )
        #expect(
            parsed.value("rules")
                == #"[{"pattern": "*", "owners": ["@a", "@b/c"], "section": ""}, "#
                + #"{"pattern": "/my dir/", "owners": ["x@y.example"], "section": ""}, "#
                + #"{"pattern": "/free", "owners": [], "section": ""}, "#
                + #"{"pattern": "/z", "owners": ["@q"], "section": "Opt"}]"#)
        #expect(
            parsed.value("sections")
                == #"[{"name": "Sec Ops", "optional": false, "approvals": 2, "owners": ["@s"]}, "#
                + #"{"name": "Opt", "optional": true, "approvals": null, "owners": []}]"#)
        #expect(parsed.span("rules.1.pattern") == "/my\\ dir/")
        #expect(parsed.span("rules.0") == "* @a @b/c")
        #expect(parsed.span("sections.0.approvals") == "2")
    }

    @Test(arguments: [
        ("* ops\n", "MUS-2331", "1:3"), ("[Sec\n", "MUS-2332", "1:1"),
        ("[] @a\n", "MUS-2332", "1:1"),
        ("[a][x] @a\n", "MUS-2332", "1:1"), ("[a][2 @a\n", "MUS-2332", "1:1"),
        ("/my dir @a\n", "MUS-2331", "1:5"),
    ])
    func aMistakeHasAPlace(text: String, code: String, place: String) {
        #expect(owners(text).codes == [code])
        #expect(owners(text).places == [place])
    }
}

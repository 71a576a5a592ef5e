import MusterDocuments
import MusterSource
import Testing

@Suite struct INITests {
    private func parse(_ text: String) -> ParsedText { ParsedText(INIParser(), text) }

    @Test func sectionsKeepTheirOrderAndValuesTheLast() {
        let parsed = parse("; c\n[Unit]\nAfter=a\nAfter = b\n[Service]\nUser=x\n[Unit]\nWants=\n")
        #expect(
            parsed.value("values")
                == #"{"Unit": {"After": "b", "Wants": ""}, "Service": {"User": "x"}}"#)
        #expect(
            parsed.value("sections.0") == """
                {"name": "Unit", "settings": [{"name": "After", "value": "a"}, \
                {"name": "After", "value": "b"}]}
                """)
        #expect(parsed.value("sections.2.name") == #""Unit""#)
        #expect(parsed.span("sections.0.name") == "Unit")
        #expect(parsed.span("sections.0.settings.1") == "After = b")
        #expect(parsed.span("values.Unit.After") == "b")
        #expect(parsed.keySpan("values.Unit.After") == "After")
    }

    @Test func settingsBeforeTheFirstSectionHaveNoSection() {
        let parsed = parse("a=1\n[s]\nb: 2 = 3\n")
        #expect(parsed.value("sections.0.name") == "\"\"")
        #expect(parsed.value("sections.0.settings.0.value") == #""1""#)
        #expect(parsed.value("values") == #"{"": {"a": "1"}, "s": {"b": "2 = 3"}}"#)
    }

    @Test func aBackslashJoinsLinesAsSystemdDoes() {
        let parsed = parse("[S]\nExecStart=/bin/a \\\n  # not this\n  --b \\\n  --c\nD=e\\\n")
        #expect(parsed.value("values.S.ExecStart") == "\"/bin/a  --b  --c\"")
        #expect(parsed.span("values.S.ExecStart") == "/bin/a \\\n  # not this\n  --b \\\n  --c")
        #expect(parsed.value("values.S.D") == #""e""#)
    }

    @Test func aCommentSignWithinAValueBelongsToIt() {
        #expect(parse("[a]\nb = c ; d # e\n").value("values.a.b") == #""c ; d # e""#)
    }

    @Test func mistakesAreReportedTogether() {
        let parsed = parse("[a\n[b] c\n[ ]\nd\n=e\n[f] # fine\n")
        #expect(parsed.codes == ["MUS-2120", "MUS-2121", "MUS-2122", "MUS-2123", "MUS-2106"])
        #expect(parsed.places == ["1:1", "2:5", "3:1", "4:1", "5:1"])
    }
}

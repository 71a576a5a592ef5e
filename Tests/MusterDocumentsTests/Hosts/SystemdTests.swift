import MusterDocuments
import MusterSource
import Testing

@Suite struct SystemdTests {
    private func parse(_ text: String) -> ParsedText { ParsedText(SystemdParser(), text) }

    @Test func anEmptyValueResetsAList() {
        let parsed = parse(
            "# /usr/lib/systemd/system/a.service\n[Service]\nExecStart=/a\nUser = x \n\n[Unit]\nAfter=b c\n"
                + "[Service]\n; drop-in\nExecStart=\nExecStart=/b --c=d\nExecStart=/e\n")
        #expect(
            parsed.value("lists")
                == #"{"Service": {"ExecStart": ["/b --c=d", "/e"], "User": ["x"]}, "#
                + #""Unit": {"After": ["b c"]}}"#)
        #expect(
            parsed.value("values")
                == #"{"Service": {"ExecStart": "/e", "User": "x"}, "Unit": {"After": "b c"}}"#)
        #expect(parsed.value("sections.2.settings.0") == #"{"name": "ExecStart", "value": ""}"#)
        #expect(parsed.span("lists.Service.ExecStart.0") == "/b --c=d")
        #expect(parsed.span("values.Service.User") == "x")
    }

    @Test func aSettingThatWasResetIsAnEmptyList() {
        #expect(parse("[A]\nB=1\nB=\n").value("lists") == #"{"A": {"B": []}}"#)
        #expect(parse("[A]\nB=1\nB=\n").value("values") == #"{"A": {"B": ""}}"#)
    }

    @Test func joinedLinesHaveASpaceForTheBackslash() {
        let parsed = parse("[A]\r\nB=a \\\r\n# c\r\n  b\\\r\n;d\r\nc\r\nE=f\r\n")
        #expect(parsed.value("values.A") == #"{"B": "a  b c", "E": "f"}"#)
        #expect(parsed.span("values.A.B") == "a \\\r\n# c\r\n  b\\\r\n;d\r\nc")
    }

    @Test func aColonPartsNothing() {
        #expect(parse("[A]\nB:c=d:e\n").value("values.A") == #"{"B:c": "d:e"}"#)
    }

    @Test(arguments: [
        ("[A\n", "MUS-2360", "1:1"), ("[]\n", "MUS-2360", "1:1"), ("[A] # b\n", "MUS-2360", "1:1"),
        ("[A]\nB\n", "MUS-2361", "2:1"), ("[A]\n=b\n", "MUS-2361", "2:1"),
        ("B=c\n", "MUS-2362", "1:1"),
        ("[A]\nB=c \\\n", "MUS-2305", "2:5"),
    ])
    func aMistakeHasAPlace(text: String, code: String, place: String) {
        #expect(parse(text).codes == [code])
        #expect(parse(text).places == [place])
    }
}

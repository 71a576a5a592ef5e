import MusterDocuments
import MusterSource
import Testing

@Suite struct SSHDTests {
    private func parse(_ text: String) -> ParsedText { ParsedText(SSHDParser(), text) }

    @Test func namesAreInSmallLettersAndTheFirstValueWins() {
        let parsed = parse("PermitRootLogin no\n#Port 1\nPort 22\nport 2222 # later\n")
        #expect(parsed.value("global") == #"{"permitrootlogin": "no", "port": "22"}"#)
        #expect(
            parsed.value("settings.2")
                == #"{"name": "port", "value": "2222", "args": ["2222"], "match": ""}"#)
        #expect(parsed.span("settings.0.name") == "PermitRootLogin")
        #expect(parsed.keySpan("global.permitrootlogin") == "PermitRootLogin")
        #expect(parsed.span("global.permitrootlogin") == "no")
        #expect(parsed.span("settings.2") == "port 2222")
    }

    @Test func aMatchBlockLastsUntilTheNext() {
        let parsed = parse("A 1\nMatch User bob Host b # c\n  A 2\n  B 3\nMatch all\nB 4\n")
        #expect(parsed.value("global") == #"{"a": "1"}"#)
        #expect(parsed.value("settings.1.match") == #""User bob Host b""#)
        #expect(parsed.value("settings.2.match") == #""User bob Host b""#)
        #expect(parsed.value("settings.3.match") == #""all""#)
        #expect(parsed.span("settings.2.match") == "User bob Host b")
    }

    @Test func anEqualsSignMayStandBetweenNameAndValue() {
        let parsed = parse("MaxAuthTries=3\nLoginGraceTime = 20\n\"Port\" 22\n")
        #expect(
            parsed.value("global")
                == #"{"maxauthtries": "3", "logingracetime": "20", "port": "22"}"#)
    }

    @Test func quotesAreRemovedFromArguments() {
        let parsed = parse(#"Banner "/etc/my banner""# + "\nAllowUsers a 'b c' d\\ e f\"g\"\n")
        #expect(parsed.value("global.banner") == #""/etc/my banner""#)
        #expect(parsed.span("global.banner") == #""/etc/my banner""#)
        #expect(parsed.value("settings.1.args") == #"["a", "b c", "d e", "fg"]"#)
        #expect(parsed.value("global.allowusers") == #""a 'b c' d\ e f"g"""#)
        #expect(parsed.span("settings.1.args.3") == "f\"g\"")
    }

    @Test func aNumberSignWithinAWordIsNoComment() {
        #expect(parse("AllowUsers a#b c #d\n").value("settings.0.args") == #"["a#b", "c"]"#)
    }

    @Test func whatSSHDPrintsIsReadToo() {
        let parsed = parse(
            "port 22\npermitrootlogin without-password\nsubsystem sftp internal-sftp -f X\n")
        #expect(parsed.value("global.subsystem") == #""sftp internal-sftp -f X""#)
        #expect(parsed.value("global.permitrootlogin") == #""without-password""#)
    }

    @Test func mistakesAreReportedTogether() {
        let parsed = parse("Port\nBanner 'x\nMatch\n= 3\n\"Por 3\n")
        #expect(parsed.codes == ["MUS-2105", "MUS-2103", "MUS-2105", "MUS-2106", "MUS-2103"])
        #expect(parsed.places == ["1:1", "2:8", "3:1", "4:1", "5:1"])
    }
}

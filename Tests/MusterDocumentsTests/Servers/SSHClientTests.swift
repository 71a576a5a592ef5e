import MusterDocuments
import MusterSource
import Testing

@Suite struct SSHClientTests {
    private func parse(_ text: String) -> ParsedText { ParsedText(SSHClientParser(), text) }

    @Test func aSettingKnowsItsBlock() {
        let parsed = parse(
            "Compression yes\nHost *.example.org !a\n  User bob\n  user eve\nMatch host b exec \"c d\"\n  Port=2222\n"
        )
        #expect(parsed.value("global") == #"{"compression": "yes"}"#)
        #expect(
            parsed.value("settings.1") == """
                {"name": "user", "value": "bob", "args": ["bob"], "match": "", "host": "*.example.org !a"}
                """)
        #expect(parsed.value("settings.3.match") == #""host b exec "c d"""#)
        #expect(parsed.value("settings.3.host") == #""""#)
        #expect(
            parsed.value("blocks") == """
                [{"host": "*.example.org !a", "match": "", "patterns": ["*.example.org", "!a"], \
                "values": {"user": "bob"}}, {"host": "", "match": "host b exec "c d"", \
                "patterns": [], "values": {"port": "2222"}}]
                """)
        #expect(parsed.span("blocks.0.patterns.1") == "!a")
        #expect(parsed.span("blocks.0") == "Host *.example.org !a")
    }

    @Test func quotesCommentsAndWindowsLinesAreRead() {
        let parsed = parse(
            "\u{FEFF}# c\r\nIdentityFile \"~/my key\" # old\r\nProxyCommand ssh -W '%h:%p' j\r\n")
        #expect(
            parsed.value("global")
                == #"{"identityfile": "~/my key", "proxycommand": "ssh -W '%h:%p' j"}"#)
    }

    @Test func mistakesAreReportedTogether() {
        let parsed = parse("Host\nUser\nPort 'x\n= 3\n")
        #expect(parsed.codes == ["MUS-2105", "MUS-2105", "MUS-2103", "MUS-2106"])
        #expect(parsed.places == ["1:1", "2:1", "3:6", "4:1"])
    }
}

import MusterDocuments
import MusterSource
import Testing

@Suite struct LineFormatTests {
    private func listing(_ text: String) -> ParsedText { ParsedText(ListingParser(), text) }
    private func dotenv(_ text: String) -> ParsedText { ParsedText(DotenvParser(), text) }

    @Test func aListingHasAFileALine() {
        let parsed = listing("600 root adm 1184 1779271241.7993381220 /etc/my key.pem\n")
        let wanted = #"""
            {"files": [{"mode": "600", "owner": "root", "group": "adm", "size": 1184, "modified": @2026-05-20T10:00:41.799338122Z, "path": "/etc/my key.pem"}]}
            """#
        #expect(parsed.shown == wanted)
        #expect(parsed.span("files.0.modified") == "1779271241.7993381220")
        #expect(parsed.span("files.0.path") == "/etc/my key.pem")
        #expect(parsed.span("files.0") == "600 root adm 1184 1779271241.7993381220 /etc/my key.pem")
    }

    @Test func aNameThatWasMadeToLookLikeALineIsFoundOut() {
        let forged = listing("600 a b 1 5 /srv\n600 a b 1 5 /srv/x\n640 root root 0 5 y\n")
        #expect(forged.codes == ["MUS-2070"])
        #expect(forged.places == ["3:19"])
        // A folder's name ends in a blank, so that what is in it seems to stand at the root.
        let folder = listing("755 a b 1 5 /srv/x\n640 root root 0 5 \n")
        #expect(folder.codes == ["MUS-2071"])
        #expect(listing("600 a b 1 5 .\n600 a b 1 5 ./x\n").codes == [])
    }

    @Test func timesBeforeTheEpochCountNanosecondsForward() {
        #expect(
            listing("0 a b 0 -1.25 x\n").value("files.0.modified") == "@1969-12-31T23:59:58.750Z")
        #expect(listing("0 a b 0 -1.0 x\n").value("files.0.modified") == "@1969-12-31T23:59:59Z")
        #expect(listing("0 a b 0 5 x\n").value("files.0.modified") == "@1970-01-01T00:00:05Z")
    }

    @Test func anEmptyListingHasNoFiles() {
        #expect(listing("").shown == #"{"files": []}"#)
    }

    @Test(arguments: [
        ("600 root\n", "MUS-2071", "1:1"), ("600 root adm 1 1.5 \n", "MUS-2071", "1:1"),
        ("rw- root adm 1 1.5 /a\n", "MUS-2070", "1:1"),
        ("600 root adm x 1.5 /a\n", "MUS-2070", "1:14"),
        ("600 root adm 1 1. /a\n", "MUS-2070", "1:16"),
        ("600 root adm 1 .5 /a\n", "MUS-2070", "1:16"),
        ("600 root adm 99999999999999999999 1.5 /a\n", "MUS-2070", "1:14"),
        ("600 root adm 1 999999999999.0 /a\n", "MUS-2070", "1:16"),
        ("600 root adm 1 1.5 /a\nb\n", "MUS-2071", "2:1"), ("\n", "MUS-2071", "1:1"),
    ])
    func aListingLineMustBeWhole(text: String, code: String, place: String) {
        #expect(listing(text).codes == [code])
        #expect(listing(text).places == [place])
    }

    @Test func dotenvValuesLoseTheirQuotesAndRemarks() {
        let parsed = dotenv(
            "# c\n\nA=1\nexport B = two words # remark\nC='x # y\\n'\r\nD=\"a\\n\\\"b\\\" \\$X\"\nE=\nF=a#b\n"
        )
        let wanted =
            #"{"A": "1", "B": "two words", "C": "x # y\n", "D": "a"#
            + "\n" + #""b" $X", "E": "", "F": "a#b"}"#
        #expect(parsed.value("variables") == wanted)
        #expect(parsed.span("variables.D") == #""a\n\"b\" \$X""#)
        #expect(parsed.span("variables.B") == "two words")
        #expect(parsed.keySpan("variables.B") == "B")
    }

    @Test func aQuotedDotenvValueMayRunOverLines() {
        #expect(dotenv("A=\"x\ny\"\nB=1\n").value("variables") == "{\"A\": \"x\ny\", \"B\": \"1\"}")
    }

    @Test(arguments: [
        ("A\n", "MUS-2060", "1:1"), ("A=1\n=2\n", "MUS-2061", "2:1"), ("1A=1\n", "MUS-2061", "1:1"),
        ("A=\"x\n", "MUS-2062", "1:3"), ("A='x' y\n", "MUS-2063", "1:7"),
        ("A=1\nA=2\n", "MUS-2006", "2:1"),
    ])
    func aDotenvMistakeHasAPosition(text: String, code: String, place: String) {
        #expect(dotenv(text).codes == [code])
        #expect(dotenv(text).places == [place])
    }

    @Test func valuesOfSecretsAreFlagged() {
        let document = dotenv(
            "DB_PASSWORD=x\nAPI_KEY=y\napi-token=z\nTLS_MIN=1.2\nKEYBOARD=us\n"
                + "DB_PASS=x\nWIFI_PSK=y\nBYPASS=1\nPASS_THROUGH=1\n"
        ).outcome.document
        let variables = document.flatMap { $0.value($0.root, "variables") }
        let names = [
            "DB_PASSWORD", "API_KEY", "api-token", "TLS_MIN", "KEYBOARD", "DB_PASS", "WIFI_PSK",
            "BYPASS", "PASS_THROUGH",
        ]
        let secret = names.map { name -> Bool? in
            guard let document, let variables, let id = document.value(variables, name) else {
                return nil
            }
            return document.node(id).flags.contains(.secret)
        }
        #expect(secret == [true, true, true, false, false, true, true, false, false])
    }

    @Test func linesAreKeptWithoutTheirEndings() {
        let parsed = ParsedText(LinesParser(), "a\r\n\n b \nlast")
        #expect(parsed.shown == #"{"lines": ["a", "", " b ", "last"]}"#)
        #expect(parsed.span("lines.2") == " b ")
        #expect(ParsedText(LinesParser(), "").shown == #"{"lines": []}"#)
    }

    @Test func aTextCutAnywhereNeverCrashes() {
        let texts: [(any DocumentParser, String)] = [
            (ListingParser(), "600 a b 1 -1.5 /ä b\r\n0 c d 2 3 e\n"),
            (DotenvParser(), "export A=\"x\\\"ä\" # r\r\nB='q\n'\nC = 1 #\n"),
            (LinesParser(), "ä\r\n\nb"),
        ]
        for (parser, text) in texts {
            let bytes = Array(text.utf8)
            for end in 0...bytes.count {
                let parsed = ParsedText(parser, bytes: Array(bytes[..<end]))
                #expect((parsed.outcome.document == nil) == !parsed.codes.isEmpty)
            }
        }
    }
}

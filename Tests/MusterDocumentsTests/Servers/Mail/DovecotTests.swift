import MusterDocuments
import MusterSource
import Testing

@Suite struct DovecotTests {
    private func parse(_ text: String) -> ParsedText { ParsedText(DovecotParser(), text) }

    @Test func settingsKnowTheSectionsAround() {
        let parsed = parse(
            """
            protocols = imap lmtp
            ssl_key = </etc/ssl/private/a.key
            service imap-login {
              inet_listener imap {
                port = 0
              }
              chroot =
            }
            protocols = imap

            """)
        #expect(parsed.codes == [])
        #expect(
            parsed.value("values") == #"{"protocols": "imap", "ssl_key": "/etc/ssl/private/a.key"}"#
        )
        #expect(
            parsed.value("settings.1")
                == #"{"name": "ssl_key", "value": "/etc/ssl/private/a.key", "file": true, "within": []}"#
        )
        #expect(
            parsed.value("settings.2") == """
                {"name": "port", "value": "0", "file": false, \
                "within": ["service imap-login", "inet_listener imap"]}
                """)
        #expect(
            parsed.value("sections") == """
                [{"type": "service", "name": "imap-login", "within": [], "values": {"chroot": ""}}, \
                {"type": "inet_listener", "name": "imap", "within": ["service imap-login"], \
                "values": {"port": "0"}}]
                """)
        #expect(parsed.span("values.protocols") == "imap")
        #expect(parsed.span("sections.1.values.port") == "0")
        #expect(parsed.span("sections.1") == "inet_listener imap {")
    }

    @Test func sectionsOfOneNameAreOneButForRepeatedOnes() {
        let parsed = parse(
            "plugin {\na=1\nb=1\n}\nplugin {\na=2\n}\npassdb {\ndriver=pam\n}\npassdb {\ndriver = x\n}\nnamespace inbox {\n}\nnamespace inbox {\nc=d\n}\n"
        )
        #expect(parsed.value("sections.0.values") == #"{"a": "2", "b": "1"}"#)
        #expect(parsed.value("sections.1.values") == #"{"driver": "pam"}"#)
        #expect(parsed.value("sections.2.values") == #"{"driver": "x"}"#)
        #expect(parsed.value("sections.3.values") == #"{"c": "d"}"#)
        #expect(parsed.value("sections.4") == nil)
    }

    @Test func quotesCommentsAndContinuations() {
        let parsed = parse(
            "a = \"b \\\"c\\\" # d\" # e\r\nf = g \\\r\n  h\r\ni='j'k\r\nl = m# n\r\nlocal_name \"o p\" {\r\n}\r\n"
        )
        #expect(
            parsed.value("values") == #"{"a": "b "c" # d", "f": "g h", "i": "'j'k", "l": "m"}"#)
        #expect(parsed.span("values.a") == "\"b \\\"c\\\" # d\"")
        #expect(parsed.value("sections.0.name") == #""o p""#)
        #expect(parsed.codes == ["MUS-2423"])
        #expect(parsed.places == ["5:6"])
    }

    @Test func aPasswordIsSecretAndAFileNameIsNot() throws {
        let parsed = parse("doveadm_password = x\nssl_key = <y\nssl_key_password = z\n")
        let document = try #require(parsed.outcome.document)
        let values = try #require(document.value(document.root, "values"))
        let secret = document.keys(values).map {
            document.node(document.value(ofKey: $0, in: values)).flags.contains(.secret)
        }
        #expect(secret == [true, false, true])
    }

    @Test func includesAreFollowed() {
        let files = IncludedFiles(files: [
            ("main", "!include d/*\n!include_try nowhere\nssl = no\nservice a {\n!include x\n}\n"),
            ("d/1", "ssl = required\n"), ("d/2", "ssl = yes\nauth = plain\n"),
            ("x", "user = u\n}\n"),
        ])
        #expect(Set(files.parse(DovecotParser()).codes) == ["MUS-2102", "MUS-2400"])
        let mended = IncludedFiles(
            files: files.files.map { ($0.path, $0.path == "x" ? "user = u\n" : $0.text) }
        )
        .parse(DovecotParser())
        // `nowhere` was not collected, and nobody can tell that the host has none.
        #expect(mended.codes == ["MUS-2400"])
        #expect(mended.value("values.ssl") == #""no""#)
        #expect(mended.value("values.auth") == #""plain""#)
        #expect(mended.path("values.auth") == "d/2")
        #expect(mended.value("sections.0.values.user") == #""u""#)
        #expect(mended.path("sections.0.values.user") == "x")
    }

    @Test func notesTakeNoMistakesPlaceAndRefuseNoFile() {
        let doubtful = String(repeating: "a = b#c\n", count: 150)
        let parsed = parse(doubtful)
        #expect(parsed.value("values.a") == #""b""#)
        #expect(parsed.codes.count == 101)
        #expect(parsed.codes.dropLast().allSatisfy { $0 == "MUS-2423" })
        #expect(parsed.codes.last == "MUS-2009")
        #expect(parse(doubtful + "= d\n").codes.contains("MUS-2106"))
    }

    @Test func theFirstNoteOfEachKindIsKept() {
        let doubtful = String(repeating: "a = b#c\n", count: 150)
        // Notes on doubtful signs come at a file's end, those of the main file after its includes.
        let parsed = IncludedFiles(files: [
            ("main", "!include x\n!include y\n"), ("x", doubtful),
        ]).parse(DovecotParser())
        #expect(parsed.codes.contains("MUS-2400"))
        #expect(parsed.outcome.document != nil)
    }

    @Test func aContinuationThatIsACommentIsAnErrorBecauseDovecotForgetsTheSetting() {
        let parsed = parse("a = b \\\n# c\nd = e \\\n\nf = g\n")
        #expect(parsed.codes == ["MUS-2422", "MUS-2422"])
        #expect(parsed.places == ["1:7", "3:7"])
    }

    @Test func allMistakesAreReported() {
        let parsed = parse("}\na b = c\nd\n= e\nf { g\n}\n!include\nh {\ni = j \\")
        #expect(
            parsed.codes == [
                "MUS-2102", "MUS-2420", "MUS-2420", "MUS-2106", "MUS-2421", "MUS-2105", "MUS-2101",
                "MUS-2422",
            ])
        #expect(parsed.places == ["1:1", "2:1", "3:1", "4:3", "5:5", "7:1", "8:1", "9:7"])
    }
}

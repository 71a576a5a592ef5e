import MusterDocuments
import MusterSource
import Testing

@Suite struct PropertiesTests {
    private func parse(_ text: String) -> ParsedText { ParsedText(PropertiesParser(), text) }

    @Test func keysEndAtAnEqualsSignAColonOrABlank() {
        let parsed = parse("a=1\nb: 2\n c  3 \nd = = 4\n\te\u{0C}=\t5\nf\n# x\n  ! y=z\n\n")
        #expect(parsed.codes == [])
        #expect(
            parsed.shown
                == "{\"properties\": {\"a\": \"1\", \"b\": \"2\", \"c\": \"3 \", \"d\": \"= 4\", \"e\": \"5\", \"f\": \"\"}}"
        )
    }

    @Test func escapesAreDecodedInKeysAndValues() {
        let parsed = parse(#"a\ b\:c\==\u00e9\t\q\\ \uD83D\uDE00"# + "\n")
        #expect(parsed.shown == "{\"properties\": {\"a b:c=\": \"é\tq\\ 😀\"}}")
        #expect(parsed.keySpan("properties.a b:c=") == #"a\ b\:c\="#)
        #expect(parsed.span("properties.a b:c=") == #"\u00e9\t\q\\ \uD83D\uDE00"#)
    }

    @Test func aBackslashContinuesALine() {
        let parsed = parse("k\\\r\n  ey = one, \\\r\n\t# two\\\n\nb = \\\n  3\n# no \\\nc=1\n")
        #expect(
            parsed.shown
                == "{\"properties\": {\"key\": \"one, # two\", \"b\": \"3\", \"c\": \"1\"}}")
        #expect(parsed.span("properties.key") == "one, \\\r\n\t# two\\\n")
        #expect(parsed.span("properties.b") == "3")
    }

    @Test func spansAreTheTextOfTheFile() {
        let parsed = parse("\u{FEFF}server.port = 8443\r\nempty=\r\n")
        #expect(parsed.shown == #"{"properties": {"server.port": "8443", "empty": ""}}"#)
        #expect(parsed.span("properties.empty") == "")
        #expect(parsed.keySpan("properties.empty") == "empty")
    }

    @Test func secretsAreFlagged() throws {
        let parsed = parse("db.password=x\ndb.user=y\n")
        let document = try #require(parsed.outcome.document)
        let map = try #require(document.value(document.root, "properties"))
        let secret = try #require(document.value(map, "db.password"))
        let plain = try #require(document.value(map, "db.user"))
        #expect(document.node(secret).flags.contains(.secret))
        #expect(!document.node(plain).flags.contains(.secret))
    }

    @Test func mistakesAreReportedTogether() {
        let parsed = parse("a=\\u12g4\nb=1\nb=2\nc=\\uD800\nd=x\\")
        #expect(parsed.codes == ["MUS-2240", "MUS-2006", "MUS-2014", "MUS-2241"])
        #expect(parsed.places == ["1:3", "3:1", "4:3", "5:4"])
        #expect(parse("a=1\\\n").places == ["1:4"])
    }

    @Test func theLastOfTwoKeysMayWin() {
        var limits = ParseLimits()
        limits.duplicateKeys = .lastWins
        let parsed = ParsedText(PropertiesParser(), "a=1\na=2\n", limits: limits)
        #expect(parsed.shown == #"{"properties": {"a": "2"}}"#)
    }
}

import MusterDocuments
import MusterSource
import Testing

@Suite struct PostfixMainTests {
    private func parse(_ text: String) -> ParsedText { ParsedText(PostfixMainParser(), text) }

    @Test func aSettingHasItsValueAndTheItemsOfIt() {
        let parsed = parse("smtpd_tls_mandatory_protocols = !SSLv2, !SSLv3,\n\t!TLSv1\n")
        #expect(
            parsed.value("settings.0") == """
                {"name": "smtpd_tls_mandatory_protocols", "value": "!SSLv2, !SSLv3, !TLSv1", \
                "items": ["!SSLv2", "!SSLv3", "!TLSv1"], "resolved": "!SSLv2, !SSLv3, !TLSv1"}
                """)
        #expect(parsed.span("settings.0.value") == "!SSLv2, !SSLv3,\n\t!TLSv1")
        #expect(parsed.span("settings.0.items.2") == "!TLSv1")
        #expect(
            parsed.keySpan("values.smtpd_tls_mandatory_protocols")
                == "smtpd_tls_mandatory_protocols")
    }

    @Test func commentsAndEmptyLinesMayStandWithinAValue() {
        let parsed = parse(
            "# c\na = 1,\n# inner\n\n   # indented\n   2 # no comment\nb=\nc =\n  x\n")
        #expect(parsed.value("values") == #"{"a": "1, 2 # no comment", "b": "", "c": "x"}"#)
        #expect(parsed.span("values.c") == "x")
    }

    @Test func theLastSettingOfANameWins() {
        let parsed = parse("a = 1\nA = 2\na = 3\n")
        #expect(parsed.value("values") == #"{"a": "3", "A": "2"}"#)
        #expect(parsed.value("settings.0.value") == #""1""#)
    }

    @Test func namesAreReplacedWhereTheFileSetsThem() {
        let parsed = parse(
            "d = e.org\nh = m.$d\nx = $(h)/${d}$$\ny = $nosuch\nz = ${d?yes}\nl = $l\nm = a$\n")
        #expect(
            parsed.value("resolved")
                == #"{"d": "e.org", "h": "m.e.org", "x": "m.e.org/e.org$"}"#)
        #expect(parsed.value("values.x") == #""$(h)/${d}$$""#)
        #expect(parsed.span("resolved.x") == "$(h)/${d}$$")
        #expect(parsed.value("settings.3.resolved") == nil)
    }

    @Test func valuesThatDoubleEachOtherStayCheap() {
        var text = "a0 = xxxxxxxxxxxxxxxx\n"
        for number in 1...30 { text += "a\(number) = $a\(number - 1)$a\(number - 1)\n" }
        let parsed = parse(text)
        #expect(parsed.value("resolved.a1") == "\"" + String(repeating: "x", count: 32) + "\"")
        #expect(parsed.value("resolved.a30") == nil)
    }

    @Test func bracesKeepAnItemTogether() {
        let parsed = parse("r = check_sender_access { inline:{ a=b, c=d }, x },\n reject\n")
        #expect(
            parsed.value("settings.0.items")
                == #"["check_sender_access", "{ inline:{ a=b, c=d }, x }", "reject"]"#)
    }

    @Test func aPasswordIsSecret() throws {
        let parsed = parse("password = geheim\nsmtp_sasl_password_maps = hash:/etc/x\n")
        let document = try #require(parsed.outcome.document)
        let values = try #require(document.value(document.root, "values"))
        let password = try #require(document.value(values, "password"))
        let maps = try #require(document.value(values, "smtp_sasl_password_maps"))
        #expect(document.node(password).flags.contains(.secret))
        #expect(!document.node(maps).flags.contains(.secret))
    }

    @Test func allMistakesAreReported() {
        let parsed = parse("  lead = 1\nno equals\n  a = b\nmy host = 3\n= 4\n")
        #expect(parsed.codes == ["MUS-2410", "MUS-2411", "MUS-2411", "MUS-2106"])
        #expect(parsed.places == ["1:3", "2:1", "4:1", "5:1"])
    }

    @Test func aLineThatContinuesNothingIsSkippedAsPostfixDoes() {
        let parsed = parse("  lead = 1\r\na = 2\r\n")
        #expect(parsed.codes == ["MUS-2410"])
        #expect(parsed.value("values") == #"{"a": "2"}"#)
    }
}

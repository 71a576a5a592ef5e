import MusterDocuments
import MusterSource
import Testing

@Suite struct PGHBATests {
    private func parse(_ text: String) -> ParsedText { ParsedText(PGHBAParser(), text) }

    @Test func aRuleHasFiveFieldsAndOptions() {
        let parsed = parse(
            "# who\nlocal all postgres peer\nhostssl a,b \"Odd, name\" 10.0.0.0/8 cert map=x clientname=DN # c\n"
        )
        #expect(
            parsed.value("rules.0") == """
                {"type": "local", "database": "all", "user": "postgres", "address": "", \
                "method": "peer", "options": []}
                """)
        #expect(
            parsed.value("rules.1") == """
                {"type": "hostssl", "database": "a,b", "user": "Odd, name", "address": "10.0.0.0/8", \
                "method": "cert", "options": ["map=x", "clientname=DN"]}
                """)
        #expect(parsed.span("rules.1.database") == "a,b")
        #expect(parsed.span("rules.1.user") == "\"Odd, name\"")
        #expect(parsed.span("rules.1.method") == "cert")
        #expect(parsed.span("rules.1.options.1") == "clientname=DN")
        #expect(parsed.span("rules.0") == "local all postgres peer")
    }

    @Test func aMaskBecomesALength() {
        let parsed = parse(
            "host all all 10.0.0.0 255.0.0.0 md5\nhost all all 0.0.0.0 0.0.0.0 md5\n")
        #expect(parsed.value("rules.0.address") == #""10.0.0.0/8""#)
        #expect(parsed.span("rules.0.address") == "10.0.0.0 255.0.0.0")
        #expect(parsed.value("rules.0.method") == #""md5""#)
        #expect(parsed.value("rules.1.address") == #""0.0.0.0/0""#)
        let odd = parse("host all all 10.0.0.0 255.0.255.0 md5\nhost all all fe80::1 ffff:: md5\n")
        #expect(odd.value("rules.0.address") == #""10.0.0.0/255.0.255.0""#)
        #expect(odd.value("rules.1.address") == #""fe80::1/16""#)
        let six = parse(
            "host all all :: :: trust\nhost all all fe80:: ffff:ffc0:: md5\nhost all all fe80:: ffff:0:1:: md5\n"
                + "host all all 10.0.0.0 ffff:: md5\nhost all all 10.0.0.0 255.255.255.255 md5\n")
        #expect(six.value("rules.0.address") == #""::/0""#)
        #expect(six.value("rules.1.address") == #""fe80::/26""#)
        #expect(six.value("rules.2.address") == #""fe80::/ffff:0:1::""#)
        #expect(six.value("rules.3.address") == #""10.0.0.0/ffff::""#)
        #expect(six.value("rules.4.address") == #""10.0.0.0/32""#)
    }

    @Test func namesOfHostsNeedNoMask() {
        let parsed = parse("host all all samenet trust\nhostnossl all all .example.org reject\n")
        #expect(parsed.value("rules.0.address") == #""samenet""#)
        #expect(parsed.value("rules.1.method") == #""reject""#)
    }

    @Test func commasMayBeFollowedByBlanksAndQuotesMayBeDoubled() {
        let parsed = parse("local a, \"b\"\"c\" ,d x trust\n")
        #expect(parsed.value("rules.0.database") == "\"a,b\"c\"")
        #expect(parsed.codes == [])
    }

    @Test func aBackslashJoinsLines() {
        let parsed = parse(
            "host all \\\n  all 1.2.3.0/24 \\\r\n  ldap ldapserver=x # \\\n still comment\nlocal a b peer"
        )
        #expect(parsed.codes == [])
        #expect(parsed.value("rules.0.options") == #"["ldapserver=x"]"#)
        #expect(parsed.value("rules.1.type") == #""local""#)
    }

    @Test func includesAreListed() {
        let parsed = parse("include_if_exists \"my file.conf\"\ninclude a b\n")
        #expect(parsed.codes == ["MUS-2134"])
        #expect(parse("include_dir hba.d").value("includes") == #"["hba.d"]"#)
    }

    @Test func mistakesAreReportedTogether() {
        let parsed = parse(
            "hots all all all trust\nlocal all all\nhost all all 1.2.3.4 md5\nlocal \"a b\n")
        #expect(parsed.codes == ["MUS-2132", "MUS-2133", "MUS-2133", "MUS-2103"])
        #expect(parsed.places == ["1:1", "2:1", "3:1", "4:7"])
    }
}

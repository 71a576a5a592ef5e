import MusterDocuments
import MusterSource
import Testing

@Suite struct ZoneTests {
    private func parse(_ text: String) -> ParsedText { ParsedText(ZoneParser(), text) }

    @Test func recordsTakeOverWhatTheyLeaveOut() {
        let parsed = parse(
            """
            $TTL 1h
            example.org. IN SOA ns1 host\\.master ( 2026060101 ; serial
                1d 2H 4w 300 )
                    NS ns1
            www 5m  IN  A 192.0.2.1
                IN 60   AAAA 2001:db8::1
            @       MX  10 Mail.Example.NET.

            """)
        #expect(parsed.codes == [])
        #expect(parsed.value("origin") == #""example.org.""#)
        #expect(
            parsed.value("records.0") == """
                {"name": "example.org.", "class": "IN", "type": "SOA", \
                "data": "ns1 host\\.master 2026060101 1d 2H 4w 300", "args": ["ns1", "host.master", \
                "2026060101", "1d", "2H", "4w", "300"], "ttl": 3600, "mname": "ns1.example.org.", \
                "rname": "host\\.master.example.org.", "serial": 2026060101, "refresh": 86400, \
                "retry": 7200, "expire": 2419200, "minimum": 300}
                """)
        #expect(
            parsed.value("records.1") == """
                {"name": "example.org.", "class": "IN", "type": "NS", "data": "ns1", \
                "args": ["ns1"], "ttl": 3600, "target": "ns1.example.org."}
                """)
        #expect(parsed.value("records.2.ttl") == "300")
        #expect(parsed.value("records.2.name") == #""www.example.org.""#)
        #expect(parsed.value("records.3.name") == #""www.example.org.""#)
        #expect(parsed.value("records.3.ttl") == "60")
        #expect(parsed.value("records.4.exchange") == #""mail.example.net.""#)
        #expect(parsed.value("records.4.preference") == "10")
        #expect(parsed.span("records.0.ttl") == "1h")
        #expect(parsed.span("records.4.name") == "@")
        #expect(
            parsed.span("records.0.data")
                == "ns1 host\\.master ( 2026060101 ; serial\n    1d 2H 4w 300")
    }

    @Test func anAddressIsOneOfItsFamily() {
        let parsed = parse(
            """
            a. 5 IN A 1.2.3.999
            a. 5 IN A 1.2.3
            a. 5 IN A 01.2.3.4
            a. 5 IN A 2001:db8::1
            a. 5 IN AAAA 192.0.2.1
            a. 5 IN AAAA 2001:db8::1::2
            a. 5 IN AAAA 1:2:3:4:5:6:7
            a. 5 IN AAAA 1:2:3:4:5:6:7:8:9
            a. 5 IN AAAA 12345::

            """)
        #expect(parsed.codes == [String](repeating: "MUS-2446", count: 9))
        #expect(parsed.places == (1...9).map { "\($0):\($0 < 5 ? 11 : 14)" })
        let right = parse(
            "a. 5 A 0.0.0.0\na. AAAA ::\na. AAAA ::ffff:192.0.2.1\na. AAAA 1:2:3:4:5:6:7::\na. AAAA 1::8\n"
        )
        #expect(right.codes == [])
        #expect(right.value("records.2.address") == #""::ffff:192.0.2.1""#)
    }

    @Test func aNameStaysRelativeWhereNothingTellsTheOrigin() {
        let parsed = parse("@ NS ns1\nwww A 192.0.2.1\n")
        #expect(parsed.value("origin") == nil)
        #expect(parsed.value("records.0.name") == #""@""#)
        #expect(parsed.value("records.0.target") == #""ns1""#)
        #expect(parsed.value("records.1.ttl") == nil)
    }

    @Test func originsFollowEachOther() {
        let parsed = parse(
            "$ORIGIN Example.ORG.\na A 192.0.2.1\n$ORIGIN sub\nb A 192.0.2.2\n$origin .\nc A 192.0.2.3\n"
        )
        #expect(parsed.value("origin") == #""example.org.""#)
        #expect(parsed.value("records.1.name") == #""b.sub.example.org.""#)
        #expect(parsed.value("records.2.name") == #""c.""#)
        #expect(parsed.value("directives.1") == #"{"name": "$ORIGIN", "args": ["sub"]}"#)
    }

    @Test func textsArePutTogetherAndDecoded() {
        let parsed = parse(
            "a. TXT \"v=DKIM1; p=AB\" ( ; c\n \"CD\" )\nb. TXT plain \"q\\\"r\" \\059\\195\nc. CAA 0 issue \"ca.example\"\n"
        )
        #expect(parsed.value("records.0.text") == #""v=DKIM1; p=ABCD""#)
        #expect(parsed.value("records.0.strings") == #"["v=DKIM1; p=AB", "CD"]"#)
        #expect(parsed.span("records.0.strings.1") == "\"CD\"")
        #expect(parsed.value("records.1.strings") == #"["plain", "q"r", ";Ã"]"#)
        #expect(parsed.value("records.2.value") == #""ca.example""#)
        #expect(parsed.value("records.2.tag") == #""issue""#)
    }

    @Test func keysAndFingerprintsArePutTogether() {
        let parsed = parse(
            "a. 60 IN DS 12345 13 2 ( ABCD\n EF01 )\n_443._tcp.a. TLSA 3 1 1 AB CD\nb. TYPE65280 \\# 2 AB01\nc. A \\# 4 C0000201\n"
        )
        #expect(parsed.codes == [])
        #expect(parsed.value("records.0.digest") == #""ABCDEF01""#)
        #expect(parsed.value("records.0.keyTag") == "12345")
        #expect(parsed.value("records.1.certificate") == #""ABCD""#)
        #expect(parsed.value("records.2.type") == #""TYPE65280""#)
        #expect(parsed.value("records.3.address") == nil)
    }

    @Test func allMistakesAreReported() {
        let parsed = parse(
            " A 192.0.2.1\na. IN\nb. AA 1\nc. MX x y.\nd. SRV 1 2\ne. A 1 2\nf. TXT \"open\n$FOO 1\n$TTL x\ng )\nh. TXT\ni. SOA ("
        )
        #expect(
            parsed.codes == [
                "MUS-2442", "MUS-2443", "MUS-2444", "MUS-2446", "MUS-2445", "MUS-2446", "MUS-2447",
                "MUS-2445",
                "MUS-2103", "MUS-2450", "MUS-2449", "MUS-2443", "MUS-2441", "MUS-2445", "MUS-2445",
                "MUS-2440",
            ])
        #expect(
            parsed.places == [
                "1:2", "2:1", "3:4", "4:7", "5:4", "6:6", "6:8", "7:4", "7:8", "8:1", "9:1", "10:1",
                "10:3",
                "11:4", "12:4", "12:8",
            ])
    }

    @Test func aStringHasAtMost255Bytes() {
        let fits = String(repeating: "x", count: 255)
        #expect(parse("a. TXT \"\(fits)\"\n").codes == [])
        #expect(parse("a. TXT \"\(fits)x\"\n").codes == ["MUS-2448"])
    }

    @Test func windowsLinesAreRead() {
        let parsed = parse("\u{FEFF}$ORIGIN a.\r\nb TXT (\r\n c )\r\n")
        #expect(parsed.value("records.0.text") == #""c""#)
        #expect(parsed.value("records.0.name") == #""b.a.""#)
    }
}

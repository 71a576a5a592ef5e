import MusterDocuments
import MusterSource
import Testing

@Suite struct DigTests {
    private func parse(_ text: String) -> ParsedText { ParsedText(DigParser(), text) }

    private static let whole = """

        ; <<>> DiG 9.18.24-1-Debian <<>> +dnssec example.org TXT @192.0.2.53
        ;; global options: +cmd
        ;; Got answer:
        ;; ->>HEADER<<- opcode: QUERY, status: NOERROR, id: 4711
        ;; flags: qr rd ra ad; QUERY: 1, ANSWER: 2, AUTHORITY: 0, ADDITIONAL: 1

        ;; OPT PSEUDOSECTION:
        ; EDNS: version: 0, flags: do; udp: 1232
        ; COOKIE: 0123456789abcdef
        ;; QUESTION SECTION:
        ;example.org.\t\t\tIN\tTXT

        ;; ANSWER SECTION:
        example.org.\t\t3600\tIN\tTXT\t"v=spf1 mx -all" "; x"
        example.org.\t\t3600\tIN\tRRSIG\tTXT 13 2 3600 (
        \t\t\t\t20260701000000 ; expiration
        \t\t\t\tAbCd== )

        ;; Query time: 12 msec
        ;; SERVER: 192.0.2.53#53(192.0.2.53) (UDP)
        ;; WHEN: Mon Jun 01 09:00:00 UTC 2026
        ;; MSG SIZE  rcvd: 214


        """

    @Test func aWholeAnswerIsRead() {
        let parsed = parse(Self.whole)
        #expect(parsed.codes == [])
        #expect(parsed.value("queries.0.answered") == "true")
        #expect(parsed.value("queries.0.error") == #""""#)
        #expect(parsed.value("queries.0.command") == #""+dnssec example.org TXT @192.0.2.53""#)
        #expect(parsed.value("queries.0.status") == #""NOERROR""#)
        #expect(parsed.value("queries.0.opcode") == #""QUERY""#)
        #expect(parsed.value("queries.0.id") == "4711")
        #expect(parsed.value("queries.0.flags") == #"["qr", "rd", "ra", "ad"]"#)
        #expect(
            parsed.value("queries.0.edns") == #"{"version": 0, "udp": 1232, "flags": ["do"]}"#)
        #expect(
            parsed.value("queries.0.question")
                == #"[{"name": "example.org.", "class": "IN", "type": "TXT"}]"#)
        #expect(parsed.value("queries.0.answer.0.strings") == #"["v=spf1 mx -all", "; x"]"#)
        #expect(parsed.value("queries.0.answer.0.ttl") == "3600")
        #expect(
            parsed.value("queries.0.answer.1.data")
                == #""TXT 13 2 3600 20260701000000 AbCd==""#)
        #expect(parsed.value("queries.0.server") == #""192.0.2.53#53(192.0.2.53) (UDP)""#)
        #expect(parsed.value("queries.0.queryTime") == "12")
        #expect(parsed.value("queries.0.when") == #""Mon Jun 01 09:00:00 UTC 2026""#)
        #expect(parsed.value("queries.0.size") == "214")
        #expect(parsed.value("queries.1") == nil)
        #expect(parsed.span("queries.0.status") == "NOERROR")
        #expect(parsed.value("short") == "[]")
    }

    @Test func aTimeoutIsAnAnswerThatSaysSo() {
        let parsed = parse(
            """
            ;; communications error to 192.0.2.1#53: timed out

            ; <<>> DiG 9.18 <<>> @192.0.2.1 example.org
            ; (1 server found)
            ;; global options: +cmd
            ;; connection timed out; no servers could be reached

            """)
        #expect(parsed.codes == [])
        #expect(parsed.value("queries.0.answered") == "false")
        #expect(
            parsed.value("queries.0.error")
                == #""connection timed out; no servers could be reached""#)
        #expect(parsed.value("queries.0.answer") == "[]")
        #expect(parsed.value("queries.0.command") == #""@192.0.2.1 example.org""#)
        #expect(parsed.value("queries.1") == nil)
        #expect(
            parse(";; no servers could be reached\n").value("queries.0.error")
                == #""no servers could be reached""#)
    }

    @Test func severalQueriesFollowEachOther() {
        let parsed = parse(
            ";; ->>HEADER<<- opcode: QUERY, status: NXDOMAIN, id: 1\n"
                + ";; flags: qr; QUERY: 1, ANSWER: 0, AUTHORITY: 0, ADDITIONAL: 0\n"
                + ";; ->>HEADER<<- opcode: QUERY, status: SERVFAIL, id: 2\n"
                + ";; flags: qr rd; QUERY: 1, ANSWER: 0, AUTHORITY: 0, ADDITIONAL: 0\n"
        )
        #expect(parsed.value("queries.0.status") == #""NXDOMAIN""#)
        #expect(parsed.value("queries.0.answered") == "true")
        #expect(parsed.value("queries.1.status") == #""SERVFAIL""#)
        #expect(parsed.value("queries.1.flags") == #"["qr", "rd"]"#)
    }

    @Test func shortAnswersAreTheirLines() {
        let parsed = parse("\"v=spf1 -all\"\n10 mail.example.org.\n")
        #expect(parsed.value("short") == #"[""v=spf1 -all"", "10 mail.example.org."]"#)
        #expect(parsed.value("queries") == "[]")
        #expect(parse("").shown == #"{"queries": [], "short": []}"#)
    }

    @Test func anAnswerThatWasCutIsAnError() {
        let lines = Self.whole.split(separator: "\n", omittingEmptySubsequences: false)
        let parsed = parse(lines.prefix(15).joined(separator: "\n") + "\n")
        #expect(parsed.codes == ["MUS-2452"])
        #expect(parsed.places == ["14:1"])
    }

    private static let header = ";; ->>HEADER<<- opcode: QUERY, status: NOERROR, id: 1\n"
    private static let flags = ";; flags: qr; QUERY: 1, ANSWER: 1, AUTHORITY: 2, ADDITIONAL: 0\n"

    @Test func aPromiseWithoutItsSectionIsACutAnswer() {
        let parsed = parse(Self.header + Self.flags + "\n;; QUESTION SECTION:\n;a. IN A\n")
        #expect(parsed.codes == ["MUS-2452", "MUS-2452"])
        #expect(parsed.places == ["2:4", "2:4"])
        #expect(parsed.outcome.document == nil)
    }

    @Test func aSectionThatDigWasToldToLeaveOutIsNoLoss() {
        let answer = ";; ANSWER SECTION:\na. 5 IN A 192.0.2.1\n"
        let quiet = "; <<>> DiG 9 <<>> +noauthority a\n" + Self.header + Self.flags + answer
        #expect(parse(quiet).codes == [])
        let loud = "; <<>> DiG 9 <<>> +noanswer a\n" + Self.header + Self.flags
        #expect(parse(loud).codes == ["MUS-2452", "MUS-2452"])
    }

    @Test func aHeaderWithoutItsNumbersIsACutAnswer() {
        #expect(parse(Self.header).codes == ["MUS-2454"])
        #expect(parse(Self.header).places == ["1:4"])
        let cut = parse(Self.header + ";; flags: qr; QUERY: 1, ANSWER: 0, AUTHORITY: \n")
        #expect(cut.codes == ["MUS-2454"])
        #expect(cut.places == ["2:4"])
    }

    @Test func aQuoteOrAParenthesisAloneOnItsLineIsAMistake() {
        let parsed = parse(";; ANSWER SECTION:\n\"\n\"\n")
        #expect(parsed.codes == ["MUS-2103", "MUS-2103"])
        #expect(parsed.places == ["2:1", "3:1"])
        let hidden = parse(Self.header + Self.flags + "(\n)\n;; ANSWER SECTION:\n")
        #expect(hidden.codes.contains("MUS-2453"))
    }

    @Test func aLineCutBehindItsLabelIsRead() {
        #expect(parse(";; SERVER: \n;; WHEN: \n").value("queries.0.server") == #""""#)
    }

    @Test func aZoneTransferHasOnlyRecords() {
        let parsed = parse(
            "; <<>> DiG 9.18 <<>> AXFR a. @b\n;; global options: +cmd\na. 1 IN SOA b. c. 1 2 3 4 5\na. 1 IN NS b.\n;; XFR size: 2 records\n"
        )
        #expect(parsed.value("queries.0.answer.1.target") == #""b.""#)
        #expect(parsed.value("queries.0.answered") == "true")
    }
}

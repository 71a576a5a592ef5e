import MusterDocuments
import MusterSource
import Testing

@Suite struct MailTests {
    private func parse(_ text: String) -> ParsedText { ParsedText(MailParser(), text) }

    @Test func aDateThatItsOffsetPutsOutsideTheCalendarIsNone() {
        for date in ["31 Dec 9999 23:59:59 -2359", "1 Jan 0001 00:00:00 +2359"] {
            let parsed = parse("From: a@b\nDate: \(date)\n\nx\n")
            #expect(parsed.kind("date") == .fault)
            let inside = parse("From: a@b\nDate: \(date.prefix(20)) +0000\n\nx\n")
            #expect(inside.kind("date") == .timestamp)
        }
    }

    private let notice = """
        Received: from mx.northpost.example (mx.northpost.example [192.0.2.1])
        \tby in.customer.example; Sun, 1 Nov 2026 08:30:05 +0000 (UTC)
        DKIM-Signature: v=1; a=rsa-sha256; d=northpost.example; s=2026;
         h=from:to; bh=abc=;
         b=xyz
          w==
        From: "Security, Northpost" <security@northpost.example>
        To: a@customer.example, Team: =?utf-8?B?SsO8cmdlbg==?= (on duty) <j@customer.example>;
        Subject: =?utf-8?Q?Incident_=E2=80=93?=
          =?ISO-8859-1?q?_M=FCller?= again
        Date: Sun, 01 Nov 2026 09:30:00 +0100
        Message-ID: <1@northpost.example>

        Dear customer,
        From: is no header here

        """

    @Test func headersAreUnfoldedAndDecoded() {
        let parsed = parse(notice)
        #expect(parsed.codes == [])
        #expect(parsed.value("subject") == #""Incident – Müller again""#)
        #expect(
            parsed.span("subject")
                == "=?utf-8?Q?Incident_=E2=80=93?=\n  =?ISO-8859-1?q?_M=FCller?= again")
        #expect(parsed.value("header.message-id") == #""<1@northpost.example>""#)
        #expect(parsed.keySpan("header.message-id") == "Message-ID")
        #expect(parsed.value("headers.6.name") == #""message-id""#)
        #expect(parsed.value("messageId") == #""<1@northpost.example>""#)
        #expect(parsed.value("body") == #"["Dear customer,", "From: is no header here"]"#)
    }

    @Test func addressesComeOneByOne() {
        let parsed = parse(notice)
        #expect(
            parsed.value("from")
                == #"[{"name": "Security, Northpost", "address": "security@northpost.example"}]"#)
        #expect(
            parsed.value("to") == """
                [{"name": "", "address": "a@customer.example"}, \
                {"name": "Jürgen", "address": "j@customer.example"}]
                """)
        #expect(parsed.span("from.0.name") == #""Security, Northpost""#)
        #expect(parsed.span("to.1.name") == "=?utf-8?B?SsO8cmdlbg==?=")
        #expect(parsed.value("cc") == "[]")
    }

    @Test func datesAreMoments() {
        let parsed = parse(notice)
        #expect(parsed.value("date") == "@2026-11-01T08:30:00Z")
        #expect(parsed.span("date") == "Sun, 01 Nov 2026 09:30:00 +0100")
        #expect(parsed.value("received.0.date") == "@2026-11-01T08:30:05Z")
        #expect(parse("Date: 1 Feb 2026 9:05 GMT\n").value("date") == "@2026-02-01T09:05:00Z")
    }

    @Test(arguments: [
        "yesterday", "Sun, 31 Feb 2026 09:30:00 +0100", "1 Nov 26 09:30:00 +0100",
        "1 Nov 2026 09:30:00", "1 Nov 2026 09:30:00 +0100 x", "1 Nov 2026 09:61 +0100", "",
    ])
    func aDateThatIsNoneIsAFault(text: String) {
        let parsed = parse("Date: \(text)\nSubject: s\n")
        #expect(parsed.codes == [])
        #expect(parsed.kind("date") == .fault)
        #expect(parsed.value("subject") == #""s""#)
    }

    @Test func tagsOfASignatureAreKept() {
        let parsed = parse(notice)
        #expect(parsed.value("dkim.0.d") == #""northpost.example""#)
        #expect(parsed.value("dkim.0.bh") == #""abc=""#)
        #expect(parsed.value("dkim.0.b") == #""xyz  w==""#)
        #expect(parsed.span("dkim.0.h") == "from:to")
    }

    @Test func wordsThatAreNotEncodedProperlyStay() {
        let parsed = parse("Subject: =?koi8-r?Q?a?= =?utf-8?Q?a=G1?= =?utf-8?X?a?= 1=?2\n")
        #expect(
            parsed.value("subject") == #""=?koi8-r?Q?a?= =?utf-8?Q?a=G1?= =?utf-8?X?a?= 1=?2""#)
    }

    @Test func lineEndingsOfMailAndAnEnvelopeLineAreFine() {
        let parsed = parse("From me Sun Nov  1\r\nSubject: a\r\n b\r\n\r\nc\r\n")
        #expect(parsed.codes == [])
        #expect(parsed.value("subject") == #""a b""#)
        #expect(parsed.value("body") == #"["c"]"#)
    }

    @Test func mistakesAreReportedTogether() {
        let parsed = parse(" folded\nno colon\nSubject: a\nb c: d\n\nbody\n")
        #expect(parsed.codes == ["MUS-2530", "MUS-2530", "MUS-2530"])
        #expect(parsed.places == ["1:1", "2:1", "4:1"])
        #expect(parse("\nbody\n").codes == ["MUS-2531"])
        #expect(parse("").codes == ["MUS-2531"])
    }
}

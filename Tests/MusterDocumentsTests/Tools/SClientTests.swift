import MusterDocuments
import MusterSource
import Testing

@Suite struct SClientTests {
    private func parse(_ text: String) -> ParsedText { ParsedText(SClientParser(), text) }

    @Test func aHandshakeSaysWhatWasAgreed() {
        let parsed = parse(SampleTranscripts.tls12)
        #expect(parsed.codes == [])
        #expect(parsed.value("connected") == "true")
        #expect(parsed.span("connected") == "CONNECTED(00000003)")
        #expect(parsed.value("handshake") == "true")
        #expect(parsed.value("protocol") == #""TLSv1.2""#)
        #expect(parsed.value("cipher") == #""ECDHE-RSA-AES256-GCM-SHA384""#)
        #expect(
            parsed.value("verify")
                == #"{"code": 18, "text": "self-signed certificate", "ok": false}"#)
        #expect(parsed.span("verify.code") == "18")
        #expect(
            parsed.value("temporaryKey") == #"{"type": "X25519", "name": "X25519", "bits": 253}"#)
        #expect(parsed.value("signing") == #"{"digest": "SHA256", "type": "RSA-PSS"}"#)
        #expect(parsed.value("keyBits") == "2048")
        #expect(parsed.value("renegotiation") == #""secure""#)
        #expect(parsed.value("extendedMasterSecret") == "true")
        #expect(parsed.value("reason") == nil)
    }

    @Test func theChainHasTheDatesAndKeys() {
        let parsed = parse(SampleTranscripts.tls12)
        #expect(
            parsed.value("chain") == """
                [{"depth": 0, "subject": "C = DE, O = Northpost Ltd, CN = mail.northpost.example", \
                "issuer": "C = DE, O = Northpost Ltd, CN = mail.northpost.example", \
                "key": {"type": "rsaEncryption", "bits": 2048}, "signature": "RSA-SHA256", \
                "notBefore": @2026-11-21T14:41:36Z, "notAfter": @2027-02-19T14:41:36Z}]
                """)
        #expect(parsed.span("chain.0.notAfter") == "Feb 19 14:41:36 2027 GMT")
        #expect(parsed.value("certificates.0.key.algorithm") == #""ed25519""#)
        #expect(
            parsed.value("verifyErrors")
                == #"[{"depth": 0, "code": 18, "text": "self-signed certificate"}]"#)
    }

    @Test func secretsOfTheSessionAreNoValues() {
        let shown = parse(SampleTranscripts.tls12).shown ?? ""
        #expect(!shown.contains("95077A879A38"))
        #expect(!shown.contains("d5 f8 fe"))
    }

    @Test func aShortTranscriptIsReadToo() {
        let parsed = parse(SampleTranscripts.brief)
        #expect(parsed.codes == [])
        #expect(parsed.value("protocol") == #""TLSv1.3""#)
        #expect(parsed.value("cipher") == #""TLS_AES_256_GCM_SHA384""#)
        #expect(parsed.value("verify") == #"{"text": "self-signed certificate", "ok": false}"#)
        #expect(
            parsed.value("subject")
                == #""C = DE, O = Northpost Ltd, CN = mail.northpost.example""#)
    }

    @Test func aRefusedHandshakeDoesNotSayOK() {
        let parsed = parse(SampleTranscripts.refusedVersion)
        #expect(parsed.codes == [])
        #expect(parsed.value("connected") == "true")
        #expect(parsed.value("handshake") == "false")
        #expect(parsed.value("verify") == nil)
        #expect(parsed.value("protocol") == nil)
        #expect(parsed.value("errors.0.reason") == #""tlsv1 alert internal error""#)
        #expect(parsed.value("errors.0.detail") == #""SSL alert number 80""#)
    }

    @Test func aConnectionThatFailedSaysWhy() {
        let refused = parse(SampleTranscripts.refused)
        #expect(refused.value("connected") == "false")
        #expect(refused.value("reason") == #""Connection refused""#)
        #expect(refused.value("handshake") == "false")
        let name = parse(SampleTranscripts.noName)
        #expect(name.value("connected") == "false")
        #expect(name.value("reason") == #""Name or service not known""#)
        #expect(parse("connect:errno=110\n").value("reason") == #""110""#)
    }

    @Test func theVersionOfACipherIsNotTheConnections() {
        let text = "CONNECTED(00000003)\n---\nNew, TLSv1.0, Cipher is ECDHE-RSA-AES256-SHA\n"
        let parsed = parse(
            text + "SSL-Session:\n    Protocol  : TLSv1.2\n    Verify return code: 0 (ok)\n---\n")
        #expect(parsed.value("protocol") == #""TLSv1.2""#)
        #expect(parse(text + "Verify return code: 0 (ok)\n---\n").value("protocol") == nil)
    }

    @Test func whatTheServerSaysAfterwardsDoesNotCount() {
        let parsed = parse(
            "CONNECTED(00000003)\n---\nNew, TLSv1.3, Cipher is A\nVerify return code: 0 (ok)\n---\n"
                + "Server Temp Key: X25519, 253 bits\nALPN protocol: h2\n")
        #expect(parsed.value("cipher") == #""A""#)
        #expect(parsed.value("verify.ok") == "true")
        #expect(parsed.value("temporaryKey") == nil)
        #expect(parsed.value("alpn") == nil)
    }

    @Test func lineEndingsOfWindowsChangeNothing() {
        let parsed = parse(
            "\u{FEFF}CONNECTED(00000003)\r\n---\r\nNew, TLSv1.3, Cipher is A\r\n"
                + "ALPN protocol: h2\r\nVerify return code: 0 (ok)\r\n---\r\n")
        #expect(parsed.codes == [])
        #expect(parsed.value("alpn") == #""h2""#)
    }

    @Test func aCutTranscriptIsAnError() {
        let cut = parse("CONNECTED(00000003)\n---\nNew, TLSv1.3, Cipher is A\n")
        #expect(cut.codes == ["MUS-2502"])
        #expect(cut.places == ["3:1"])
        #expect(parse("CONNECTION ESTABLISHED\n").codes == ["MUS-2502"])
        #expect(parse("").codes == ["MUS-2500"])
        #expect(parse("HTTP/1.1 200 OK\n").codes == ["MUS-2500"])
    }

    @Test func twoTranscriptsInAFileAreAnError() {
        let one = "CONNECTED(00000003)\n---\nVerify return code: 0 (ok)\n---\n"
        let parsed = parse(one + one)
        #expect(parsed.codes == ["MUS-2501"])
        #expect(parsed.places == ["5:1"])
    }

    @Test func aDateThatIsNoneIsAnError() {
        let parsed = parse(
            "CONNECTED(00000003)\n---\nCertificate chain\n 0 s:CN = a\n"
                + "   v:NotBefore: Feb 30 00:00:00 2026 GMT; NotAfter: Feb  9 00:00:00 2026 GMT\n"
                + "---\nVerify return code: 0 (ok)\n---\n")
        #expect(parsed.codes == ["MUS-2503"])
        #expect(parsed.places == ["5:17"])
    }
}

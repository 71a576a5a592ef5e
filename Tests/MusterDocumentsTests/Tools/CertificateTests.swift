import Foundation
import MusterDocuments
import MusterSource
import Testing

@Suite struct CertificateTests {
    private func parse(_ text: String) -> ParsedText { ParsedText(CertificateParser(), text) }

    @Test func aLeafIsReadAsOpenSSLReadsIt() {
        let parsed = parse(SampleCertificates.leaf)
        #expect(parsed.codes == [])
        let at = "certificates.0."
        #expect(parsed.value(at + "version") == "3")
        #expect(parsed.value(at + "serial") == #""01""#)
        #expect(
            parsed.value(at + "subject.text")
                == #""O=Bücher, Ltd, OU=a, CN=mail.northpost.example""#)
        #expect(parsed.value(at + "subject.commonNames") == #"["mail.northpost.example"]"#)
        #expect(parsed.value(at + "subject.attributes.1") == #"{"type": "OU", "value": "a"}"#)
        #expect(
            parsed.value(at + "issuer.text") == #""C=DE, O=Northpost Ltd, CN=Northpost Root""#)
        #expect(parsed.value(at + "selfIssued") == "false")
        #expect(parsed.value(at + "notBefore") == "@2026-11-21T14:59:16Z")
        #expect(parsed.value(at + "notAfter") == "@2027-02-19T14:59:16Z")
        #expect(
            parsed.value(at + "key") == #"{"algorithm": "ec", "bits": 384, "curve": "secp384r1"}"#)
        #expect(
            parsed.value(at + "signature")
                == #"{"algorithm": "ecdsa-with-SHA256", "hash": "sha256"}"#)
        #expect(
            parsed.value(at + "alternativeNames") == """
                {"dns": ["mail.northpost.example", "*.northpost.example"], \
                "ip": ["192.0.2.7", "2001:db8::1:0:0:7"], "email": ["ops@northpost.example"], \
                "uri": ["https://northpost.example/"], "other": []}
                """)
        #expect(parsed.value(at + "basicConstraints") == #"{"ca": false}"#)
        #expect(parsed.value(at + "keyUsage") == #"["digitalSignature"]"#)
        #expect(parsed.value(at + "extendedKeyUsage") == #"["serverAuth", "clientAuth"]"#)
        #expect(
            parsed.value(at + "authorityKeyIdentifier")
                == #""4D:45:E8:BB:8A:40:39:89:BF:B5:1F:D1:52:66:A6:7C:0F:01:F9:99""#)
        #expect(
            parsed.value(at + "extensions.1")
                == #"{"id": "2.5.29.15", "name": "keyUsage", "critical": true}"#)
    }

    @Test func aRootIsReadAsOpenSSLReadsIt() {
        let parsed = parse(SampleCertificates.root)
        let at = "certificates.0."
        #expect(parsed.value(at + "serial") == #""F00D""#)
        #expect(parsed.value(at + "selfIssued") == "true")
        #expect(parsed.value(at + "basicConstraints") == #"{"ca": true, "pathLength": 0}"#)
        #expect(parsed.value(at + "keyUsage") == #"["keyCertSign", "cRLSign"]"#)
        #expect(parsed.value(at + "extendedKeyUsage") == nil)
        #expect(parsed.value(at + "signature.hash") == #""sha384""#)
    }

    @Test func otherAlgorithmsAndVersionsAreRead() {
        let parsed = parse(SampleCertificates.pss + "\n" + SampleCertificates.ed25519 + "\n")
        #expect(parsed.codes == [])
        #expect(
            parsed.value("certificates.0.signature")
                == #"{"algorithm": "rsassaPss", "hash": "sha512"}"#)
        #expect(parsed.value("certificates.0.key") == #"{"algorithm": "rsa", "bits": 1024}"#)
        #expect(parsed.value("certificates.0.version") == "1")
        #expect(parsed.value("certificates.0.serial") == #""FF""#)
        #expect(parsed.value("certificates.0.extensions") == "[]")
        #expect(parsed.value("certificates.0.basicConstraints") == nil)
        #expect(parsed.value("certificates.1.key") == #"{"algorithm": "ed25519", "bits": 256}"#)
        #expect(parsed.value("certificates.1.signature") == #"{"algorithm": "ED25519"}"#)
        #expect(parsed.value("certificates.1.notAfter") == "@2054-04-07T14:59:16Z")
    }

    @Test func spansAreTheBase64DigitsOfAValue() {
        let parsed = parse("a comment\n" + SampleCertificates.leaf)
        let at = "certificates.0.alternativeNames."
        #expect(parsed.span(at + "dns.0") == "bWFpbC5ub3J0aHBvc3QuZXhhbXBsZY")
        #expect(parsed.span(at + "dns.1") == "Ki5ub3J0aHBvc3QuZXhh\nbXBsZY")
        #expect(parsed.span(at + "ip.0") == "wAACB4")
        #expect(parsed.span("blocks.0") == "-----BEGIN CERTIFICATE-----")
    }

    @Test func derIsReadLikePEM() throws {
        let lines = SampleCertificates.leaf.split(separator: "\n").dropFirst().dropLast()
        let der = try #require(Data(base64Encoded: lines.joined()))
        let parsed = ParsedText(CertificateParser(), bytes: Array(der))
        #expect(parsed.codes == [])
        #expect(parsed.value("certificates.0.notAfter") == "@2027-02-19T14:59:16Z")
        #expect(parsed.span("certificates.0.notAfter") == "270219145916Z")
        #expect(parsed.value("blocks") == "[]")
        for length in stride(from: 4, to: der.count, by: 1) {
            let cut = ParsedText(CertificateParser(), bytes: Array(der.prefix(length)))
            #expect(cut.codes == ["MUS-2513"])
        }
    }

    @Test func changedBytesNeverTrap() throws {
        let lines = SampleCertificates.leaf.split(separator: "\n").dropFirst().dropLast()
        let der = try #require(Data(base64Encoded: lines.joined()))
        for index in 4..<der.count {
            for value: UInt8 in [0, 0x84, 0xFF] {
                var bytes = Array(der)
                bytes[index] = value
                let parsed = ParsedText(CertificateParser(), bytes: bytes)
                #expect((parsed.outcome.document == nil) == (parsed.codes == ["MUS-2513"]))
            }
        }
    }

    @Test func aPrivateKeyIsOnlyNamed() {
        let parsed = parse(
            """
            -----BEGIN PRIVATE KEY-----
            MARKERMARKERMARKER
            -----END PRIVATE KEY-----
            -----BEGIN RSA PRIVATE KEY-----
            Proc-Type: 4,ENCRYPTED
            DEK-Info: AES-256-CBC,AAAA

            MARKER
            -----END RSA PRIVATE KEY-----
            -----BEGIN ENCRYPTED PRIVATE KEY-----
            MARKER
            -----END ENCRYPTED PRIVATE KEY-----
            -----BEGIN OPENSSH PRIVATE KEY-----
            MARKER
            -----END OPENSSH PRIVATE KEY-----
            """)
        #expect(
            parsed.value("blocks") == """
                [{"type": "PRIVATE KEY", "secret": true, "encrypted": false}, \
                {"type": "RSA PRIVATE KEY", "secret": true, "encrypted": true}, \
                {"type": "ENCRYPTED PRIVATE KEY", "secret": true, "encrypted": true}, \
                {"type": "OPENSSH PRIVATE KEY", "secret": true}]
                """)
        #expect(parsed.value("certificates") == "[]")
    }

    @Test func mistakesAreReportedTogether() {
        let parsed = parse(
            """
            -----BEGIN CERTIFICATE-----
            -----BEGIN CERTIFICATE-----
            MI*B
            -----END CERTIFICATE-----
            -----BEGIN CERTIFICATE-----
            MIIB
            -----END PUBLIC KEY-----
            -----BEGIN CERTIFICATE-----
            MIIBs
            -----END CERTIFICATE-----
            -----BEGIN CERTIFICATE-----
            """)
        #expect(
            parsed.codes == ["MUS-2510", "MUS-2513", "MUS-2511", "MUS-2513", "MUS-2510"])
        #expect(parsed.places == ["1:1", "3:3", "7:10", "9:6", "11:1"])
    }

    @Test func aFileWithoutACertificateIsAnError() {
        #expect(parse("").codes == ["MUS-2512"])
        #expect(parse("-----BEGIN").codes == ["MUS-2512"])
        let crlf = SampleCertificates.root.replacingOccurrences(of: "\n", with: "\r\n")
        #expect(parse("\u{FEFF}" + crlf).codes == [])
    }

    private static let bundle = "/etc/ssl/certs/ca-certificates.crt"

    @Test(
        .enabled(
            if: FileManager.default.fileExists(atPath: bundle), "ca-certificates is not installed"))
    func theBundleOfTheSystemIsRead() throws {
        let data = try #require(FileManager.default.contents(atPath: Self.bundle))
        let parsed = ParsedText(CertificateParser(), bytes: Array(data))
        #expect(parsed.codes == [])
        let document = try #require(parsed.outcome.document)
        let list = try #require(document.value(document.root, "certificates"))
        let begins = String(decoding: data, as: UTF8.self).components(separatedBy: "-----BEGIN ")
        #expect(document.elements(list).count == begins.count - 1)
        #expect(begins.count > 1)
        for certificate in document.elements(list) {
            let key = try #require(document.value(certificate, "key"))
            #expect(document.value(key, "bits") != nil)
        }
    }
}

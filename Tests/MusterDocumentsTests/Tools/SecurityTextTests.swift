import MusterDocuments
import MusterSource
import Testing

@Suite struct SecurityTextTests {
    private func parse(_ text: String) -> ParsedText { ParsedText(SecurityTextParser(), text) }

    @Test func fieldsAreReadInTheirOrder() {
        let parsed = parse(
            "# hello\n\nContact: mailto:a@b.example\ncontact:  tel:+49-30-1\n"
                + "Expires: 2027-06-01T02:00:00+02:00\nPreferred-Languages: en, de ,\n"
                + "Policy: https://b.example/policy\nX-Own: yes\n")
        #expect(parsed.codes == [])
        #expect(parsed.value("contact") == #"["mailto:a@b.example", "tel:+49-30-1"]"#)
        #expect(parsed.value("expires") == "@2027-06-01T00:00:00Z")
        #expect(parsed.span("expires") == "2027-06-01T02:00:00+02:00")
        #expect(parsed.value("languages") == #"["en", "de"]"#)
        #expect(parsed.value("policy") == #"["https://b.example/policy"]"#)
        #expect(parsed.value("encryption") == "[]")
        #expect(parsed.value("signed") == "false")
        #expect(parsed.value("fields.5") == #"{"name": "x-own", "value": "yes"}"#)
        #expect(parsed.span("fields.0") == "Contact: mailto:a@b.example")
        #expect(parsed.span("fields.0.name") == "Contact")
    }

    @Test func aSignedTextIsReadWithoutItsSignature() {
        let parsed = parse(
            "\u{FEFF}-----BEGIN PGP SIGNED MESSAGE-----\r\nHash: SHA512\r\n\r\n"
                + "Contact: https://b.example\r\n- # dashes are escaped\r\n"
                + "-----BEGIN PGP SIGNATURE-----\r\n\r\nwsFz=\r\n-----END PGP SIGNATURE-----\r\n")
        #expect(parsed.codes == [])
        #expect(parsed.value("contact") == #"["https://b.example"]"#)
        #expect(parsed.value("signed") == "true")
        #expect(parsed.value("expires") == nil)
    }

    @Test func aCutSignatureAndUnsignedTextAreErrors() {
        let opening = "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA512\n\nContact: a:b\n"
        let cut = parse(opening)
        #expect(cut.codes == ["MUS-2523"])
        #expect(cut.places == ["1:1"])
        let around = parse(
            "Policy: a:b\n" + opening
                + "-----BEGIN PGP SIGNATURE-----\n-----END PGP SIGNATURE-----\nHiring: a:b\n")
        #expect(around.codes == ["MUS-2524", "MUS-2524"])
        #expect(around.places == ["1:1", "8:1"])
    }

    @Test func mistakesAreReportedTogether() {
        let parsed = parse(
            "Contact mailto:a@b.example\nPolicy:\nExpires: tomorrow\nExpires: 2027-06-01\n"
                + "Expires: 2027-06-01T00:00:00Z\nexpires: 2027-06-01T00:00:00Z\n"
                + "Preferred-Languages: en\nPreferred-Languages: de\n")
        #expect(
            parsed.codes == [
                "MUS-2520", "MUS-2521", "MUS-2503", "MUS-2503", "MUS-2522", "MUS-2522",
            ])
        #expect(parsed.places == ["1:1", "2:1", "3:10", "4:10", "6:1", "8:1"])
    }
}

import MusterDocuments
import MusterSource
import Testing

@Suite struct SPDXTests {
    private func parse(_ text: String) -> ParsedText { ParsedText(SPDXParser(), text) }

    @Test func tagsBelongToThePartBeforeThem() {
        let parsed = parse(
            """
            SPDXVersion: SPDX-2.3
            # a comment
            Creator: Tool: a
            Creator: Person: b
            Created: 2026-11-01T09:00:00Z
            PackageName: openssl
            SPDXID: SPDXRef-openssl
            PackageComment: <text>two
            lines: here</text>
            ExternalRef: SECURITY cpe23Type x
            ExternalRef: PACKAGE-MANAGER purl y
            PackageName: zlib
            FileName: ./a.c
            FileChecksum: SHA1: 00
            Relationship: SPDXRef-DOCUMENT DESCRIBES SPDXRef-openssl
            """)
        #expect(parsed.codes == [])
        #expect(parsed.value("document.Creator") == #"["Tool: a", "Person: b"]"#)
        #expect(parsed.value("created") == "@2026-11-01T09:00:00Z")
        #expect(parsed.value("packages.0.PackageComment") == "[\"two\nlines: here\"]")
        #expect(parsed.span("packages.0.PackageComment.0") == "<text>two\nlines: here</text>")
        #expect(
            parsed.value("packages.0.ExternalRef")
                == #"["SECURITY cpe23Type x", "PACKAGE-MANAGER purl y"]"#)
        #expect(parsed.value("packages.1") == #"{"PackageName": ["zlib"]}"#)
        #expect(parsed.value("files.0.FileChecksum") == #"["SHA1: 00"]"#)
        #expect(
            parsed.value("relationships") == """
                [{"from": "SPDXRef-DOCUMENT", "type": "DESCRIBES", "to": "SPDXRef-openssl"}]
                """)
        #expect(parsed.value("licenses") == "[]")
    }

    @Test func mistakesAreReportedTogether() {
        let parsed = parse(
            "\u{FEFF}SPDXVersion: SPDX-2.3\r\nno tag\r\nCreated: now\r\nRelationship: a b\r\n"
                + "PackageComment: <text>never\r\nended: b\r\n")
        #expect(parsed.codes == ["MUS-2550", "MUS-2503", "MUS-2552", "MUS-2551"])
        #expect(parsed.places == ["2:1", "3:10", "4:15", "5:17"])
        #expect(parse("PackageName: a\n").codes == ["MUS-2553"])
    }
}

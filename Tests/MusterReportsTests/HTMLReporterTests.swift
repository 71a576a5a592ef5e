import Foundation
import Testing

@testable import MusterReports

struct HTMLReporterTests {
    private static func page(_ sample: Bool = false) -> String {
        let file = HTMLReporter().render(
            Fixture.assessment(isSample: sample), options: ReportOptions())[0]
        return String(decoding: file.bytes, as: UTF8.self)
    }

    private let page = page()

    private func values(of attribute: String, in text: String) -> [String] {
        text.components(separatedBy: " \(attribute)=\"").dropFirst().map {
            String($0.prefix { $0 != "\"" })
        }
    }

    @Test func thePolicyNamesTheDigestOfTheStyleInThePage() throws {
        let start = try #require(page.range(of: "<style>"))
        let end = try #require(page.range(of: "</style>"))
        let style = Array(page[start.upperBound..<end.lowerBound].utf8)
        let digest = Data(SHA256Oracle.digest(style)).base64EncodedString()
        #expect(HTMLStyle.digest == digest)
        #expect(page.contains("style-src 'sha256-\(digest)'"))
    }

    @Test func theOracleKnowsThePublishedDigests() {
        // FIPS 180-4 examples: the empty message and "abc".
        let empty = SHA256Oracle.digest([]).map { String(format: "%02x", $0) }.joined()
        #expect(empty == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        let abc = SHA256Oracle.digest(Array("abc".utf8)).map { String(format: "%02x", $0) }.joined()
        #expect(abc == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    }

    @Test func nothingIsLoadedFromOutside() {
        #expect(values(of: "src", in: page).isEmpty)
        #expect(!page.contains("url(") && !page.contains("@import") && !page.contains("<link"))
        #expect(values(of: "href", in: page).allSatisfy { $0.hasPrefix("#") })
    }

    @Test func thereIsNoScriptNoHandlerAndNoInlineStyle() {
        #expect(!page.contains("<script"))
        #expect(!page.contains(" style=\""))
        #expect(page.range(of: " on[a-z]+=\"", options: .regularExpression) == nil)
    }

    @Test func idsAreUniqueAndEveryLinkHasItsTarget() {
        let ids = values(of: "id", in: page)
        #expect(ids.count == Set(ids).count)
        let missing = Set(values(of: "href", in: page).map { String($0.dropFirst()) }).subtracting(
            ids)
        #expect(missing.isEmpty, "\(missing.sorted())")
    }

    @Test func anchorsAreMadeFromData() {
        let ids = Set(values(of: "id", in: page))
        for id in [
            "finding/a00000000007", "rule/tls.minimum-version", "control/iso27001-2022/A.8.24",
            "evidence/evidence/nginx/mail.conf", "claim/tls-everywhere", "framework/soc2-2017",
        ] { #expect(ids.contains(id), "\(id)") }
    }

    @Test func differentNamesNeverShareAnAnchor() {
        #expect(Anchor.evidence("a b") == "evidence/a~20b")
        #expect(Anchor.evidence("a~20b") == "evidence/a~7e20b")
    }

    @Test func theTellingPartOfALineIsMarked() {
        #expect(
            page.contains("<pre><code>ssl_protocols <mark>TLSv1.1</mark> TLSv1.2;</code></pre>"))
        #expect(page.contains(">evidence/nginx/mail.conf:3:19</a>"))
    }

    @Test func hostileTextIsTextEverywhere() {
        #expect(
            page.contains(
                "&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;]]&gt;&amp;U+0001U+202E"))
        #expect(page.contains("<h1>Northpost &lt;Ltd&gt;</h1>"))
        #expect(page.contains("Titles may hold &lt;b&gt;markup&lt;/b&gt; &amp; more"))
    }

    @Test func codeInAFixIsShownAsCode() {
        #expect(
            page.contains("<dd>Set <code>ssl_protocols TLSv1.2 TLSv1.3;</code> and reload.</dd>"))
    }

    @Test func aMistakeOnASecretLineIsToldWithoutTheLine() {
        #expect(
            page.contains("evidence/files/keys.txt:1:36: warning: the field has no name [MUS-1002]")
        )
        #expect(page.contains("= note: the line starts here (evidence/files/keys.txt:1:1)"))
    }

    @Test func everySectionIsThereWithItsHeading() {
        for title in [
            "Summary", "Claims ledger", "Findings", "Controls", "Gaps", "Waivers",
            "Evidence register",
            "Rules in force", "How a verdict is reached",
        ] { #expect(page.contains("<h2>\(title)</h2>"), "\(title)") }
        #expect(page.components(separatedBy: "<h1>").count == 2)
        #expect(page.contains("it is not an audit opinion"))
    }

    @Test func anExpiredWaiverStandsAboveAnActiveOne() throws {
        let section = try #require(page.components(separatedBy: "<section id=\"waivers\">").last)
        let expired = try #require(section.range(of: "</span> expired</span>"))
        let active = try #require(section.range(of: "</span> active</span>"))
        #expect(expired.lowerBound < active.lowerBound)
    }

    @Test func theBannerStandsOnTopAndAtTheBottomOfASample() {
        let sample = Self.page(true)
        #expect(sample.components(separatedBy: "SAMPLE DATA: ").count == 4)
        #expect(!page.contains("SAMPLE DATA"))
    }

    @Test func tenThousandFindingsStayUnderFiveMillionBytes() {
        let assessment = Fixture.assessment(
            rules: [Fixture.tlsRule], findings: Fixture.many(10_000))
        let bytes = HTMLReporter().render(assessment, options: ReportOptions())[0].bytes
        #expect(bytes.count < 5_000_000, "\(bytes.count)")
    }

    @Test func elementsAreClosedInTheOrderTheyWereOpened() throws {
        var open: [String] = []
        let voids: Set<String> = ["meta", "br"]
        for piece in page.components(separatedBy: "<").dropFirst() where !piece.hasPrefix("!") {
            let name = String(piece.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber })
            if piece.hasPrefix("/") {
                #expect(open.popLast() == name)
            } else if !voids.contains(name) {
                open.append(name)
            }
        }
        #expect(open.isEmpty)
    }
}

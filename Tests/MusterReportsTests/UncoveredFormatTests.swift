import Foundation
import MusterModel
import MusterSource
import Testing

@testable import MusterReports

/// The sentences of the page that no claim quotes stand in every report that lists the claims.
struct UncoveredFormatTests {
    private func text(_ reporter: any Reporter, _ options: ReportOptions = ReportOptions())
        -> String
    {
        String(
            decoding: reporter.render(Fixture.assessment(), options: options)[0].bytes,
            as: UTF8.self)
    }

    @Test func thePageForPeopleListsThemWithTheirPlaces() {
        let page = text(HTMLReporter())
        #expect(page.contains(">Sentences of the page that no claim quotes</h3>"))
        #expect(page.contains("<q>We never sell your &lt;data&gt;.</q>"))
        #expect(page.contains("evidence/pages/more.md:1:1"))
        #expect(page.contains("2 with a number, a month or a word of commitment."))
    }

    @Test func resultsCountThemAndGiveTheirWords() throws {
        let root = try #require(
            try JSONSerialization.jsonObject(with: Data(text(JSONReporter()).utf8))
                as? [String: Any])
        let summary = try #require((root["summary"] as? [String: Any])?["claims"] as? [String: Int])
        #expect(summary["uncovered"] == 2)
        let uncovered = try #require(root["uncovered"] as? [[String: Any]])
        #expect(
            uncovered.map { $0["sentence"] as? String }
                == ["We never sell your <data>.", "(line withheld: it holds a secret)"])
        let location = try #require(uncovered[0]["location"] as? [String: Any])
        #expect(location["line"] as? Int == 1)
        #expect(location["endLine"] as? Int == 2)
    }

    @Test func theTerminalNamesThemOnlyWhenItIsAskedTo() {
        let verbose = text(TerminalReporter(), ReportOptions(verbosity: .verbose))
        #expect(verbose.contains("2 sentences of the page without a claim\n"))
        #expect(verbose.contains("“We never sell your <data>.”"))
        #expect(!text(TerminalReporter()).contains("without a claim"))
    }

    @Test func aSentenceIsOneLineAndCutAtACharacter() {
        let long = String(repeating: "é", count: 400)
        let source = Source(path: "p.md", text: " a \t\n b \(long)")
        let words = PageSentence.words(Location(source, 0..<source.count))
        #expect(words == "a b " + String(repeating: "é", count: 298) + " …")
        let short = Source(path: "p.md", text: " a \t\n b ")
        #expect(PageSentence.words(Location(short, 0..<short.count)) == "a b")
    }

    @Test func aClaimNamesThoseItRestsOn() throws {
        #expect(
            text(HTMLReporter()).contains(
                "rests on <a href=\"#claim/prompt-notice\">prompt-notice</a>"))
        let root = try #require(
            try JSONSerialization.jsonObject(with: Data(text(JSONReporter()).utf8))
                as? [String: Any])
        let claim = try #require((root["claims"] as? [[String: Any]])?.first)
        #expect(claim["restsOn"] as? [String] == ["prompt-notice"])
        #expect(claim["topics"] as? [String] == ["tls"])
        #expect(claim["names"] as? [String] == ["TLS 1.2"])
        let page = try #require(Explainer(Fixture.assessment()).explain("tls-everywhere"))
        #expect(page.contains("prompt-notice"))
    }

    @Test func whatDecidesAClaimAndIsOfNoRuleOfItsOwnIsExplained() throws {
        let finding = Fixture.findings[7]
        func page(rules: [String]) throws -> String {
            let claim = Claim(
                id: "c", quote: "q", rules: rules, declares: [],
                location: Fixture.place("rule", in: Fixture.file))
            let assessment = Assessment(
                organisation: "", system: "", isSample: false, asOf: Moment(seconds: 0),
                toolVersion: "", rulesDigest: "", rules: Fixture.rules, findings: Fixture.findings,
                frameworks: [],
                claims: [
                    ClaimResult(claim: claim, state: .broken, findings: [finding.id], quoted: nil)
                ],
                waivers: [], inputs: [], diagnostics: [], gate: Gate())
            return try #require(Explainer(assessment).explain("c"))
        }
        #expect(try page(rules: []).contains("also decided by\n    \(finding.rule) FAIL"))
        #expect(try !page(rules: [finding.rule]).contains("also decided by"))
    }
}

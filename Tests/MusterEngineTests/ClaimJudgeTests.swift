import MusterModel
import MusterSource
import Testing

@testable import MusterEngine

@Suite struct ClaimJudgeTests {
    private static let location = Location(Source(path: "claims.yaml", text: ""), 0..<0)

    private func finding(_ rule: String, _ verdict: Verdict, id: String) -> Finding {
        Finding(
            id: id, rule: rule, subject: id, severity: .medium, evidenceClass: .measured,
            verdict: verdict)
    }

    private func judged(
        _ findings: [Finding], rules: [String] = ["r"], page: String? = "we keep it safe",
        declares: [Claim.Declaration] = []
    ) -> ClaimResult {
        let claim = Claim(
            id: "c", quote: "keep it safe", rules: rules, declares: declares,
            location: Self.location)
        let published = page.map { PublishedPage(Source(path: "page.md", text: $0)) }
        return ClaimJudge(findings: FindingsByRule(findings), page: published).judge([claim])[0]
    }

    private let open = Claim.Declaration(word: "safe", value: nil, approvedBy: nil, on: nil)

    @Test func aClaimIsKeptWhenEveryFindingOfItsRulesPasses() {
        let result = judged([finding("r", .pass, id: "1"), finding("r", .pass, id: "2")])
        #expect(result.state == .kept)
        #expect(result.findings == ["1", "2"])
        #expect(result.quoted?.range == 3..<15)
    }

    @Test func oneFailureBreaksItAndIsWhatDecides() {
        let result = judged(
            [
                finding("r", .pass, id: "1"), finding("s", .fail, id: "2"),
                finding("s", .undetermined(.stale), id: "3"),
            ], rules: ["r", "s"], declares: [open])
        #expect(result.state == .broken)
        #expect(result.findings == ["2"])
    }

    @Test func oneOpenFindingLeavesItOpenForItsReason() {
        let result = judged(
            [finding("r", .pass, id: "1"), finding("r", .undetermined(.undated), id: "2")])
        #expect(result.state == .undetermined(.undated))
        #expect(result.findings == ["2"])
    }

    @Test func aVagueWordWithoutANumberLeavesItUndeclared() {
        #expect(
            judged([finding("r", .pass, id: "1")], declares: [open]).state
                == .undetermined(.undeclared))
        let declared = Claim.Declaration(word: "safe", value: "72h", approvedBy: "x", on: nil)
        #expect(judged([finding("r", .pass, id: "1")], declares: [declared]).state == .kept)
    }

    @Test func noRuleOrNoPassIsUntestedNotKept() {
        #expect(judged([], rules: []).state == .untested)
        #expect(judged([finding("other", .pass, id: "1")]).state == .untested)
        #expect(judged([finding("r", .notApplicable("x"), id: "1")]).state == .untested)
    }

    @Test func wordsThatThePageNoLongerSaysAreMovedWhateverTheFindings() {
        let result = judged([finding("r", .fail, id: "1")], page: "we changed our mind")
        #expect(result.state == .moved)
        #expect(result.quoted == nil)
    }

    @Test func anOpenDeclarationInTheLedgerReachesTheVerdict() throws {
        var project = SmallProject(evidence: SmallProject.servers(#"{"name": "a", "port": 22}"#))
        project.set("page.md", "We notify promptly.\n")
        project.set(
            "claims.yaml",
            """
            page: page.md
            claims:
              - {id: c, quote: notify promptly, rules: [port.closed], declares: {promptly: }}
              - {id: d, quote: We notify, rules: []}

            """)
        let claims = try project.assess().claims
        #expect(claims.map(\.state) == [.undetermined(.undeclared), .untested])
        #expect(project.codes() == ["MUS-3104"])
    }
}

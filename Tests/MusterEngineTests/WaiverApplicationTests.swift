import MusterModel
import MusterSource
import Testing

@testable import MusterEngine

@Suite struct WaiverApplicationTests {
    private func waiver(
        _ subject: String = "a", approved: String = "2026-01-01", expires: String = "2026-05-31",
        reason: String = "r"
    ) throws -> Waiver {
        Waiver(
            rule: "r", subject: subject, reason: reason, approvedBy: "x",
            approved: try moment(approved), expires: try moment(expires),
            location: Location(Source(path: "waivers.yaml", text: ""), 0..<0))
    }

    private func finding(_ verdict: Verdict, subject: String = "a", rule: String = "r") -> Finding {
        Finding(
            id: FindingID.of(rule: rule, subject: subject), rule: rule, subject: subject,
            severity: .medium, evidenceClass: .measured, verdict: verdict)
    }

    private func apply(_ waivers: [Waiver], _ findings: [Finding], asOf: String) throws -> (
        findings: [Finding], results: [WaiverResult]
    ) {
        WaiverApplication(waivers: waivers, asOf: try moment(asOf)).apply(to: findings)
    }

    @Test func aWaiverStandsBesideTheVerdictAndDoesNotChangeIt() throws {
        let (findings, results) = try apply([waiver()], [finding(.fail)], asOf: "2026-03-01")
        #expect(findings[0].verdict == .fail)
        #expect(findings[0].waiver?.reason == "r")
        #expect(results[0].state == .active)
        #expect(results[0].finding == findings[0].id)
    }

    @Test(arguments: [
        ("2026-05-31T23:59:59Z", WaiverResult.State.active),
        ("2026-06-01T00:00:00Z", .expired),
        ("2026-06-01T01:00:00+02:00", .active),
        ("2026-01-01T00:00:00Z", .active),
        ("2025-12-31T23:59:59Z", .notYet),
    ])
    func aWaiverCoversFromItsFirstDayToTheEndOfItsLastInUTC(
        asOf: String, state: WaiverResult.State
    ) throws {
        let (findings, results) = try apply([waiver()], [finding(.fail)], asOf: asOf)
        #expect(results[0].state == state)
        #expect((findings[0].waiver != nil) == (state == .active))
    }

    @Test func ofSeveralWaiversTheLongestIsShownAndAllAreActive() throws {
        let waivers = [
            try waiver(expires: "2026-05-01", reason: "short"),
            try waiver(expires: "2026-07-01", reason: "long"),
            try waiver(expires: "2026-06-01", reason: "middle"),
            try waiver(expires: "2026-02-01", reason: "over"),
        ]
        let (findings, results) = try apply(waivers, [finding(.fail)], asOf: "2026-03-01")
        #expect(findings[0].waiver?.reason == "long")
        #expect(results.map(\.state) == [.active, .active, .active, .expired])
        #expect(results.map(\.waiver.reason) == ["short", "long", "middle", "over"])
    }

    @Test(arguments: [Verdict.pass, .notApplicable("x")])
    func aWaiverOfWhatDoesNotNeedOneIsUnused(verdict: Verdict) throws {
        let (findings, results) = try apply([waiver()], [finding(verdict)], asOf: "2026-03-01")
        #expect(results[0].state == .unused)
        #expect(findings[0].waiver == nil)
    }

    @Test func aWaiverOfAnotherSubjectOrRuleCoversNothing() throws {
        let others = [finding(.fail, subject: "b"), finding(.fail, rule: "r2")]
        let (findings, results) = try apply([waiver()], others, asOf: "2026-03-01")
        #expect(findings.allSatisfy { $0.waiver == nil })
        #expect(results[0].state == .unused)
        #expect(results[0].finding == nil)
    }

    @Test func aSubjectThatOnlyLooksTheSameIsAnother() throws {
        let (findings, _) = try apply(
            [waiver("caf\u{E9}")], [finding(.fail, subject: "cafe\u{301}")], asOf: "2026-03-01")
        #expect(findings[0].waiver == nil)
    }

    @Test func anUndeterminedFindingMayBeWaived() throws {
        let (findings, results) = try apply(
            [waiver()], [finding(.undetermined(.stale))], asOf: "2026-03-01")
        #expect(results[0].state == .active)
        #expect(findings[0].verdict == .undetermined(.stale))
    }
}

import MusterModel
import MusterSource
import Testing

@Suite struct GateTests {
    private func assessment(
        _ findings: [Finding], gate: Gate, rules: Int = 1, claims: [ClaimResult] = []
    ) -> Assessment {
        let location = Location(Source(path: "r", text: ""), 0..<0)
        let rule = Rule(
            id: "r", title: "", severity: .low, evidenceClass: .measured, proves: [], kinds: [],
            scope: nil, checks: [], why: "", fix: "", location: location)
        return Assessment(
            organisation: "", system: "", isSample: false, asOf: Moment(seconds: 0),
            toolVersion: "", rulesDigest: "", rules: Array(repeating: rule, count: rules),
            findings: findings, frameworks: [], claims: claims, waivers: [], inputs: [],
            diagnostics: [], gate: gate)
    }

    private func finding(
        _ verdict: Verdict, _ severity: Severity = .medium, waived: Bool = false
    ) -> Finding {
        let waiver = Waiver(
            rule: "r", subject: "s", reason: "", approvedBy: "", approved: Moment(seconds: 0),
            expires: Moment(seconds: 0), location: Location(Source(path: "w", text: ""), 0..<0))
        return Finding(
            id: "", rule: "r", subject: "s", severity: severity, evidenceClass: .measured,
            verdict: verdict, waiver: waived ? waiver : nil)
    }

    @Test func noRuleOrNoFindingIsNoPass() {
        #expect(!assessment([], gate: Gate()).passesMuster)
        #expect(!assessment([finding(.pass)], gate: Gate(), rules: 0).passesMuster)
        #expect(assessment([finding(.pass)], gate: Gate()).passesMuster)
    }

    @Test(arguments: [
        (Severity.low, true), (.medium, false), (.high, false), (.critical, false),
    ])
    func aFailureOfTheGatesSeverityOrAboveClosesIt(severity: Severity, passes: Bool) {
        let gate = Gate(failOn: .medium)
        #expect(assessment([finding(.fail, severity)], gate: gate).passesMuster == passes)
        let stale = [finding(.pass), finding(.undetermined(.stale), severity)]
        #expect(assessment(stale, gate: gate).passesMuster == passes)
    }

    @Test func anUndeterminedFindingPassesTheGateOnlyWhereThatIsSaid() {
        let gate = Gate(failOn: .low, undeterminedFails: false)
        let stale = finding(.undetermined(.stale))
        #expect(assessment([finding(.pass), stale], gate: gate).passesMuster)
        #expect(!assessment([stale, stale], gate: gate).passesMuster)
        #expect(!assessment([finding(.fail)], gate: gate).passesMuster)
    }

    @Test func rulesThatDoNotApplySayNothing() {
        let silent = finding(.notApplicable("none is used"))
        #expect(!assessment([silent], gate: Gate()).passesMuster)
        #expect(assessment([silent, finding(.pass)], gate: Gate()).passesMuster)
    }

    @Test(arguments: [
        (ClaimResult.State.kept, true), (.broken, true), (.undetermined(.stale), true),
        (.moved, false), (.untested, false), (.undetermined(.undeclared), false),
    ])
    func aClaimThatNoFindingCanBreakClosesTheGateItself(state: ClaimResult.State, passes: Bool) {
        let claim = Claim(
            id: "c", quote: "q", rules: [], declares: [],
            location: Location(Source(path: "c", text: ""), 0..<0))
        let result = ClaimResult(claim: claim, state: state, findings: [], quoted: nil)
        #expect(
            assessment([finding(.pass)], gate: Gate(), claims: [result]).passesMuster == passes)
        #expect(
            assessment([finding(.pass)], gate: Gate(failOn: nil), claims: [result]).passesMuster)
    }

    @Test func aWaivedFindingDoesNotCloseTheGateAndNeverClosesNothing() {
        #expect(assessment([finding(.fail, waived: true)], gate: Gate()).passesMuster)
        #expect(
            assessment([finding(.fail, .critical)], gate: Gate(failOn: nil)).passesMuster)
    }

    @Test(arguments: [
        ("", Severity.medium, true), ("gate: {failOn: critical}", .critical, true),
        ("gate: {failOn: never, undetermined: pass}", nil, false),
    ])
    func theGateIsReadFromTheProject(text: String, failOn: Severity?, undetermined: Bool) throws {
        let project = SmallProject(
            evidence: SmallProject.servers(#"{"name": "a", "port": 1}"#), muster: text)
        let gate = try project.assess().gate
        #expect(gate.failOn == failOn)
        #expect(gate.undeterminedFails == undetermined)
    }
}

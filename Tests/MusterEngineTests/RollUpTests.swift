import MusterModel
import MusterSource
import Testing

@testable import MusterEngine

@Suite struct RollUpTests {
    private static let location = Location(Source(path: "rules/r.yaml", text: ""), 0..<0)

    private func rule(_ id: String, proves aspects: [String]) -> Rule {
        Rule(
            id: id, title: "", severity: .medium, evidenceClass: .measured,
            proves: aspects.map { aspect in
                Proof(framework: "fw", control: "C.1", aspect: aspect, reason: "")
            }, kinds: [], scope: nil, checks: [], why: "", fix: "", location: Self.location)
    }

    private func finding(
        _ rule: String, _ verdict: Verdict, _ evidenceClass: EvidenceClass = .measured,
        waived: Bool = false
    ) -> Finding {
        let waiver = Waiver(
            rule: rule, subject: "s", reason: "", approvedBy: "", approved: Moment(seconds: 0),
            expires: Moment(seconds: 0), location: Self.location)
        return Finding(
            id: "", rule: rule, subject: "s", severity: .medium, evidenceClass: evidenceClass,
            verdict: verdict, waiver: waived ? waiver : nil)
    }

    private func control(
        aspects: [String] = ["a"], _ rules: [Rule], _ findings: [Finding]
    ) -> ControlResult {
        let control = Control(
            id: "C.1", group: "g", theme: "", title: "",
            aspects: aspects.map { Control.Aspect(id: $0, title: "") })
        let framework = Framework(
            id: "fw", title: "", short: "", groups: [], controls: [control])
        return RollUp(rules: rules, findings: FindingsByRule(findings)).result(for: framework)
            .controls[0]
    }

    private func state(_ findings: [Finding]) -> AspectResult.State {
        control([rule("r", proves: ["a"]), rule("s", proves: ["a"])], findings).aspects[0].state
    }

    @Test func anAspectIsProvenByPassesAloneInTheirWeakestClass() {
        #expect(state([finding("r", .pass)]) == .proven(.measured))
        #expect(
            state([finding("r", .pass), finding("s", .pass, .attested)]) == .proven(.attested))
        #expect(
            state([finding("r", .pass, .recorded), finding("s", .notApplicable("x"))])
                == .proven(.recorded))
    }

    @Test func oneFailureBreaksWhateverElsePasses() {
        #expect(state([finding("r", .pass), finding("s", .fail)]) == .broken)
        #expect(state([finding("r", .undetermined(.stale)), finding("s", .fail)]) == .broken)
    }

    @Test func oneOpenQuestionLeavesOpen() {
        #expect(
            state([finding("r", .pass), finding("s", .undetermined(.stale))]) == .undetermined)
    }

    @Test func aWaiverNeverProves() {
        #expect(state([finding("r", .fail, waived: true)]) == .waived)
        #expect(state([finding("r", .pass), finding("s", .fail, waived: true)]) == .waived)
        #expect(
            state([finding("r", .pass), finding("s", .undetermined(.stale), waived: true)])
                == .waived)
        #expect(state([finding("r", .fail), finding("s", .fail, waived: true)]) == .broken)
    }

    @Test func anAspectWithoutPassIsNotProven() {
        #expect(state([finding("r", .notApplicable("x"))]) == .notApplicable)
        #expect(state([]) == .undetermined)
        #expect(control([], []).aspects[0].state == .unaddressed)
    }

    @Test func aControlIsProvenOnlyByAllItsAspects() {
        let first = rule("r", proves: ["a"])
        let second = rule("s", proves: ["b"])
        let both = ["a", "b"]
        #expect(control(aspects: both, [first], [finding("r", .pass)]).state == .partly)
        #expect(
            control(
                aspects: both, [first, second],
                [finding("r", .pass), finding("s", .pass, .recorded)]
            ).state == .proven(.recorded))
        #expect(
            control(
                aspects: both, [first, second],
                [finding("r", .pass), finding("s", .notApplicable("x"))]
            ).state == .partly)
        #expect(
            control(aspects: both, [first, second], [finding("r", .pass), finding("s", .fail)])
                .state == .broken)
        #expect(
            control(aspects: both, [first], [finding("r", .undetermined(.stale))]).state == .open)
        #expect(control(aspects: both, [first], [finding("r", .fail, waived: true)]).state == .open)
        #expect(control(aspects: both, [], []).state == .unaddressed)
    }

    @Test func aControlWithoutAspectsIsUnaddressedNotProven() {
        #expect(control(aspects: [], [], []).state == .unaddressed)
    }

    @Test func theStatesOfAGroupAddUpToItsControls() throws {
        let project = SmallProject(evidence: SmallProject.servers(#"{"name": "a", "port": 22}"#))
        let result = try project.assess().frameworks[0]
        let tally = result.tally(ofGroup: "g")
        #expect(tally.partly == 1)
        #expect(tally.unaddressed == 1)
        #expect(tally.proven == 0)
        #expect(tally.broken + tally.open == 0)
    }
}

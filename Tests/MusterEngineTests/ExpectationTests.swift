import MusterModel
import Testing

/// `expect: none` and `empty`: the two ways in which nothing may be good.
@Suite struct ExpectationTests {
    private let none = SmallProject.rule(
        check: "false", more: "where: server.port == 23\nexpect: {none: pass}")

    @Test func nonePassesNeedsReadableEvidence() throws {
        #expect(try SmallProject(none).verdicts() == ["server: noEvidence"])
        #expect(try SmallProject(none, evidence: "{").verdicts() == ["server: unreadable"])
        #expect(
            try SmallProject(none, evidence: SmallProject.servers("")).verdicts()
                == ["server: pass"])
        #expect(
            try SmallProject(
                none, evidence: SmallProject.servers(#"{"name": "a", "port": 22}"#)
            ).verdicts() == ["server: pass"])
    }

    @Test func nonePassesStillJudgesWhatIsThere() throws {
        #expect(
            try SmallProject(
                none, evidence: SmallProject.servers(#"{"name": "a", "port": 23}"#)
            ).verdicts() == ["a: fail"])
    }

    @Test func oneUnreadableFileAmongOthersKeepsNoneFromPassing() throws {
        var project = SmallProject(none, evidence: SmallProject.servers(""))
        project.set("evidence/b.json", "{")
        #expect(try project.verdicts() == ["server: unreadable"])
    }

    @Test func anEmptyPopulationMayBeNotApplicableForAReason() throws {
        let rule = SmallProject.rule(
            more: "where: server.port == 1\nexpect: {empty: notApplicable, because: none is}")
        let evidence = SmallProject.servers(#"{"name": "a", "port": 22}"#)
        let finding = try SmallProject(rule, evidence: evidence).assess().findings[0]
        #expect(finding.verdict == .notApplicable("none is"))
        #expect(try SmallProject(rule).verdicts() == ["server: noEvidence"])
    }

    @Test func anExcludedRuleIsNotApplicableWithItsJustification() throws {
        let project = SmallProject(
            evidence: SmallProject.servers(#"{"name": "a", "port": 23}"#),
            muster: "notApplicable: [{rule: port.closed, because: no servers, approvedBy: ada}]")
        let findings = try project.assess().findings
        #expect(findings.map(\.verdict) == [.notApplicable("no servers (approved by ada)")])
        #expect(try project.assess().frameworks[0].controls[0].state == .open)
    }
}

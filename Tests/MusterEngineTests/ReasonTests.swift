import MusterModel
import MusterSource
import Testing

@testable import MusterEngine

/// Every reason for which a verdict can be open is reached, says what happened, and says what to do.
@Suite struct ReasonTests {
    private static let item = #"{"name": "a", "port": 22}"#
    private static let good = SmallProject.servers(item)

    /// The project that leads to a reason, and the sentence its finding has to carry.
    private static func project(
        for reason: UndeterminedReason
    ) -> (project: SmallProject, message: String) {
        let dated = "{files: evidence/*.json, kind: server, effective: 2020-01-01}"
        switch reason {
        case .noEvidence: return (SmallProject(), "no file matches 'evidence/*.json'")
        case .emptyPopulation:
            return (
                SmallProject(SmallProject.rule(more: "where: server.port > 100"), evidence: good),
                "no server in the evidence is in the rule's scope"
            )
        case .incompletePopulation:
            return (
                SmallProject(SmallProject.rule(more: "expect: {atLeast: 2}"), evidence: good),
                "1 of at least 2 expected"
            )
        case .unreadable:
            let evidence = SmallProject.servers(#"{"name": "a", "port": "ssh"}"#)
            return (SmallProject(evidence: evidence), "int expected, found string 'ssh'")
        case .missingField:
            return (
                SmallProject(evidence: SmallProject.servers(#"{"name": "a"}"#)),
                "the evidence does not give 'port'"
            )
        case .stale:
            var project = SmallProject(SmallProject.rule(more: "maxAge: 30d"), evidence: good)
            project.setMuster(entry: dated)
            return (project, "the evidence is of 2020-01-01, older than 30 days")
        case .undated:
            return (
                SmallProject(SmallProject.rule(more: "maxAge: 30d"), evidence: good),
                "the rule accepts evidence of at most 30 days, and this has no date"
            )
        case .imprecise:
            let evidence = SmallProject.servers(#"{"name": "a", "port": 1, "until": "2026-06"}"#)
            return (
                SmallProject(SmallProject.rule(check: "server.until > asOf"), evidence: evidence),
                "'2026-06' gives a month where a day is needed"
            )
        case .undeclared:
            let rule = SmallProject.rule(
                check: "server.port != params.port", more: "params: {port: {type: int}}")
            return (
                SmallProject(rule, evidence: good),
                "parameter 'port' has no value: declare it under 'parameters:' for 'port.closed' in muster.yaml"
            )
        case .unreliable:
            var project = SmallProject(evidence: good)
            project.set(
                "rules/server.yaml",
                SmallProject.server.replacing(
                    "each: doc.servers", with: "each: doc.servers\n    unreliable: it.port == 22"))
            return (project, "the probe failed on its own side")
        case .sampleData:
            var project = SmallProject(evidence: good)
            project.set("evidence/a.json.record.yaml", "sample: true\n")
            return (project, "the evidence is marked as a sample")
        case .ruleError:
            return (
                SmallProject(SmallProject.rule(check: "server.port / 0 == 1"), evidence: good),
                "division of 22 by zero"
            )
        }
    }

    @Test(arguments: UndeterminedReason.allCases)
    func aReasonIsReachedWithASentenceAndAnAdvice(reason: UndeterminedReason) throws {
        let (project, message) = Self.project(for: reason)
        let assessment = try project.assess()
        let open = assessment.findings.filter { $0.verdict.reason != nil }
        #expect(open.map(\.verdict) == [.undetermined(reason)])
        #expect(open.first?.message == message)
        #expect(reason.advice.utf8.last == UInt8(ascii: "."))
        #expect(!reason.meaning.isEmpty)
        #expect(!assessment.passesMuster)
    }

    @Test func noTwoReasonsAreExplainedByTheSameWords() {
        let all = UndeterminedReason.allCases
        #expect(Set(all.map(\.meaning.key)).count == all.count)
        #expect(Set(all.map(\.advice.key)).count == all.count)
    }
}

import MusterModel
import MusterSource
import Testing

/// Ways in which a rule or a project could pass without anything being proven.
@Suite struct NothingPassesOnNothingTests {
    private let good = SmallProject.servers(#"{"name": "a", "port": 22}"#)

    @Test func aRuleThatAssertsNothingIsAMistake() throws {
        let rule = SmallProject.rule().replacing(
            "check:\n  - that: server.port != 23\n", with: "check: []\n")
        let loaded = SmallProject(rule, evidence: good).load()
        #expect(loaded.project == nil)
        let mistake = try #require(loaded.diagnostics.first)
        #expect(mistake.message.contains("at least one assertion"))
        #expect(mistake.location?.text == "[]")
    }

    @Test func aBoundNameThatIsMissingIsAMistake() {
        let rule = SmallProject.rule().replacing("each: {server: server}", with: "each: {}")
        #expect(SmallProject(rule, evidence: good).load().project == nil)
    }

    @Test func aPublishedFrameworkKeepsItsDenominators() {
        var project = SmallProject(
            SmallProject.rule(proves: "{iso27001-2022: {A.8.1/a: Because.}}"), evidence: good)
        project.set(
            "rules/framework.yaml",
            """
            framework: iso27001-2022
            title: T
            short: S
            groups: [{id: annex-a, title: Controls, count: 1}]
            controls:
              - {id: A.8.1, group: annex-a, title: One, aspects: {a: First.}}

            """)
        #expect(project.codes().filter { $0 == "MUS-3007" }.count == 2)
    }

    @Test func evidenceSpeaksOfNoTimeAfterItWasTaken() throws {
        var project = SmallProject(SmallProject.rule(more: "maxAge: 30d"), evidence: good)
        project.set("evidence/a.json.record.yaml", "collected: 2020-01-01\n")
        project.setMuster(
            entry: "{files: evidence/a.json, kind: server, effective: 2026-05-20}")
        #expect(try project.verdicts() == ["a: undated"])
        #expect(try project.assess().diagnostics.map(\.code) == ["MUS-3222"])
        project.set("evidence/a.json.record.yaml", "collected: 2026-05-20\n")
        #expect(try project.verdicts() == ["a: pass"])
    }
}

import MusterEngine
import MusterModel
import MusterSource
import Testing

/// The same inputs and the same moment give the same assessment.
@Suite struct DeterminismTests {
    private func project() -> SmallProject {
        var project = SmallProject(
            SmallProject.rule(check: "server.version == '1'"),
            evidence: SmallProject.servers(
                #"{"name": "b", "port": 22}, {"name": "a", "port": 23, "version": "2"}"#),
            muster: "parameters: {second: {ports: [23]}}")
        project.set(
            "rules/second.yaml",
            SmallProject.rule(
                id: "second", check: "\"!(server.port in params.ports)\"",
                more: "params: {ports: {type: list(int)}}"))
        project.set("evidence/c.json", SmallProject.servers(#"{"name": "b", "port": 23}"#))
        project.set("evidence/d.json", "{")
        project.set("page.md", "We do.\n")
        project.set(
            "claims.yaml", "page: page.md\nclaims: [{id: c, quote: We do, rules: [second]}]\n")
        project.set(
            "waivers.yaml",
            "- {rule: second, subject: a, reason: r, approvedBy: x, approved: 2026-05-01, "
                + "expires: 2026-07-01}\n")
        return project
    }

    /// Everything of an assessment, as text.
    private func written(_ assessment: Assessment) -> String {
        var text = ""
        dump(assessment.rulesDigest, to: &text)
        for finding in assessment.findings {
            text += "\(finding.id) \(finding.rule) \(finding.subject) \(finding.verdict) "
            text += "\(finding.message) \(finding.waiver?.reason ?? "-") "
            text +=
                finding.observations.map {
                    "\($0.label)@\($0.location?.description ?? "-")"
                }.joined(separator: ",") + "\n"
        }
        text += assessment.inputs.map { "\($0.path) \($0.sha256) \($0.items)" }.joined()
        text += assessment.diagnostics.map { DiagnosticRenderer().render($0) }.joined()
        text += assessment.claims.map { "\($0.claim.id) \($0.state) \($0.findings)" }.joined()
        text += assessment.frameworks.map { framework in
            framework.controls.map { "\($0.control.id) \($0.state)" }.joined()
        }.joined()
        return text
    }

    @Test func twoAssessmentsOfTheSameFilesAreEqual() throws {
        let first = written(try project().assess())
        #expect(first == written(try project().assess()))
        #expect(first.contains("unreadable"))
    }

    @Test func theOrderInWhichFilesAreFoundIsIrrelevant() throws {
        let files = project().files
        let expected = written(try project().assess())
        for shift in [1, 4, 7] {
            let turned = Array(files[shift...] + files[..<shift].reversed())
            let tree = MemoryFileTree(turned)
            let loaded = ProjectLoader(files: tree, shipped: MemoryFileTree([])).load()
            let assessment = Assessor(
                try #require(loaded.project), asOf: try moment("2026-06-01T09:00:00Z")
            ).assess(toolVersion: "test")
            #expect(written(assessment) == expected)
        }
    }

    @Test func readingForAssessingAloneChangesNoVerdict() throws {
        let files = MemoryFileTree(project().files)
        for tree in [files as any FileTree, try SampleFiles()] {
            let texts = try [true, false].map { forAssessing in
                let loaded = ProjectLoader(
                    files: tree, shipped: MemoryFileTree([]), forAssessing: forAssessing
                ).load()
                return written(
                    Assessor(
                        try #require(loaded.project), asOf: try moment("2026-06-01T09:00:00Z")
                    ).assess(toolVersion: "test"))
            }
            #expect(texts[0] == texts[1])
        }
    }

    @Test func findingsAreInOrderOfRuleAndThenOfSubjectsBytes() throws {
        let findings = try project().assess().findings
        #expect(
            findings.map { "\($0.rule) \($0.subject)" }
                == [
                    "port.closed a", "port.closed b", "port.closed b #2", "second a", "second b",
                    "second b #2",
                ])
    }

    @Test func aFindingsNameDependsOnRuleAndSubjectAlone() throws {
        let first = try project().assess().findings
        var changed = project()
        changed.set("evidence/a.json", SmallProject.servers(#"{"name": "a", "port": 99}"#))
        let second = try changed.assess().findings
        #expect(first.first { $0.subject == "a" }?.id == second.first { $0.subject == "a" }?.id)
        #expect(first[0].id.utf8.count == 12)
        #expect(Set(first.map(\.id)).count == first.count)
    }

    @Test func theDigestOfTheRulesChangesWithAnyByteOfThem() throws {
        var changed = project()
        let rule = try #require(changed.files.first { $0.path == "rules/second.yaml" })
        changed.set(rule.path, rule.text + "# a remark\n")
        #expect(try project().assess().rulesDigest != changed.assess().rulesDigest)
    }
}

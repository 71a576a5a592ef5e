import MusterEngine
import MusterModel
import MusterSource
import Testing

@Suite struct FindingExplainerTests {
    private func detail(_ small: SmallProject, subject: String) throws -> FindingDetail {
        let project = try #require(small.load().project)
        let now = try moment("2026-06-01T09:00:00Z")
        let finding = try #require(
            Assessor(project, asOf: now).assess(toolVersion: "test").findings.first {
                $0.subject == subject
            })
        return try #require(FindingExplainer(project, asOf: now).explain(finding))
    }

    private func servers(_ items: String, rule: String) -> SmallProject {
        SmallProject(rule, evidence: SmallProject.servers(items))
    }

    @Test func everyExpressionIsDrawnWithItsValues() throws {
        let project = servers(
            #"{"name": "a", "port": 22}, {"name": "b", "port": 23}"#,
            rule: SmallProject.rule(more: "where: server.name != 'x'"))
        let detail = try detail(project, subject: "b")
        #expect(detail.parts.map(\.name) == ["applies where", "asserts"])
        #expect(
            detail.parts[1].drawing == """
                server.port != 23
                |      |    |
                |      23   false
                {"name": "b", "port": 23}

                """)
        #expect(detail.parts[1].location.text == "server.port != 23")
        #expect(detail.parts[1].location.source.path == "rules/rule.yaml")
    }

    @Test func theLinesThatWereReadAndTheirRecordAreNamed() throws {
        var project = SmallProject(
            evidence: "{\"servers\": [\n{\"name\": \"a\",\n\"port\": 23}]}")
        project.set(
            "evidence/a.json.record.yaml",
            "collectedBy: kim\ncommand: cat a\ncollected: 2026-05-30T10:00:00Z\n")
        let detail = try detail(project, subject: "a")
        #expect(detail.reads.compactMap { $0.location?.start.line } == [3])
        #expect(detail.origins.map(\.path) == ["evidence/a.json"])
        #expect(detail.origins[0].collectedBy == "kim")
        #expect(detail.origins[0].command == "cat a")
        #expect(detail.origins[0].record?.source.path == "evidence/a.json.record.yaml")
        #expect(detail.origins[0].sha256.utf8.count == 64)
    }

    @Test func aSubjectThatIsNotThereIsExplainedByTheDeclaredList() throws {
        let project = servers(
            #"{"name": "a", "port": 22}"#,
            rule: SmallProject.rule(more: "expect: {all: \"['a', 'b']\", by: server.name}"))
        let detail = try detail(project, subject: "b")
        #expect(detail.parts.map(\.name) == ["must all be there"])
        #expect(detail.parts[0].drawing.hasPrefix("['a', 'b']\n"))
    }

    @Test func aRuleOverAWholeSetIsExplainedOverAllOfIt() throws {
        let project = servers(
            #"{"name": "a", "port": 22}, {"name": "b", "port": 23}"#,
            rule: SmallProject.rule(each: "with: {servers: server}", check: "size(servers) == 1"))
        let detail = try detail(project, subject: "server")
        #expect(detail.parts.map(\.name) == ["asserts"])
        #expect(detail.parts[0].drawing.contains("false"))
    }
}

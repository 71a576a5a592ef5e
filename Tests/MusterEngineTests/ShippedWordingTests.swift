import MusterModel
import MusterSource
import Testing

@testable import MusterEngine

/// What a rule says of a failure is compiled when something fails, in rules of the library inside the program; in
/// others at once.
struct ShippedWordingTests {
    private static let rule = "rules/rule.yaml"
    private static let kind = "rules/server.yaml"

    private func project(otherwise: String) -> SmallProject {
        SmallProject(SmallProject.rule(check: "server.port != 23\n    otherwise: \(otherwise)"))
    }

    private func load(
        _ project: SmallProject, shipped paths: [String], forAssessing: Bool = true
    ) -> (project: Project?, diagnostics: [Diagnostic]) {
        ProjectLoader(
            files: MemoryFileTree(project.files),
            shipped: MemoryFileTree(project.files.filter { paths.contains($0.path) }),
            forAssessing: forAssessing
        ).load()
    }

    @Test func aFailureOfAShippedRuleIsToldInTheRulesWords() throws {
        var project = project(otherwise: "\"'port ' + string(server.port) + ' is open'\"")
        project.set(
            "evidence/a.json",
            SmallProject.servers("{\"name\": \"a\", \"port\": 23}, {\"name\": \"b\", \"port\": 22}")
        )
        let loaded = try #require(load(project, shipped: [Self.rule, Self.kind]).project)
        let assessment = Assessor(loaded, asOf: try moment("2026-06-01T09:00:00Z"))
            .assess(toolVersion: "test")
        #expect(assessment.findings.map(\.message) == ["port 23 is open", ""])
    }

    @Test func aMistakeInTheWordsIsReportedUnlessRuleAndKindAreTheShippedOnes() {
        let project = project(otherwise: "\"server.port + 1\"")
        for shipped in [[], [Self.rule], [Self.kind]] {
            let loaded = load(project, shipped: shipped)
            #expect(loaded.project == nil)
            #expect(loaded.diagnostics.map(\.location?.source.path) == [Self.rule])
        }
        #expect(load(project, shipped: [Self.rule, Self.kind], forAssessing: false).project == nil)
        #expect(load(project, shipped: [Self.rule, Self.kind]).project != nil)
    }
}

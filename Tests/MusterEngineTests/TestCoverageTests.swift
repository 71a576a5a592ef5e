import MusterEngine
import MusterModel
import MusterSource
import Testing

@Suite struct TestCoverageTests {
    private func project(_ examples: String, cases: Bool = false) -> SmallProject {
        let rule = """
            rule: port.closed
            title: A rule
            severity: medium
            proves: {}
            each: {server: server}
            where: server.port > 0
            check:
              - that: server.port != 23
              - that: server.name != 'root'
            why: Because.
            fix: Do it.
            examples:
            \(examples)

            """
        var project = SmallProject(rule, evidence: SmallProject.servers(""))
        guard cases else { return project }
        project.set(
            "tests/one/muster.yaml",
            "organisation: C\nsystem: c\nevidence: [{files: x.json, kind: server}]\n")
        project.set(
            "tests/one/expected.yaml",
            "asOf: 2026-06-01\nverdicts: {port.closed: {root: fail}}\n")
        project.set("tests/one/x.json", SmallProject.servers(#"{"name": "root", "port": 1}"#))
        return project
    }

    private func coverage(_ small: SmallProject) throws -> TestCoverage {
        let loaded = small.load()
        let project = try #require(loaded.project, "\(loaded.diagnostics.map(\.message))")
        return CoverageRunner(project, casesIn: "tests").run()
    }

    @Test func anAssertionThatNoExampleMakesFalseIsNamedWithItsPlace() throws {
        let found = try coverage(
            project(
                """
                  - {name: a, given: {server: {name: a, port: 22}}, verdict: pass}
                  - {name: b, given: {server: {name: b, port: 23}}, verdict: fail}
                """))
        #expect(found.assertions == 2)
        #expect(found.silentAssertions.map(\.name) == ["port.closed: server.name != 'root'"])
        #expect(found.silentAssertions[0].location.text == "server.name != 'root'")
        #expect(found.adapters == 2)
        #expect(found.silentAdapters.map(\.name) == ["notice from json", "server from json"])
        #expect(found.percent == 0)
    }

    @Test func anItemThatTheRuleFiltersOutShowsNothing() throws {
        let found = try coverage(
            project("  - {name: a, given: {server: {name: root, port: 0}}, verdict: fail}"))
        #expect(found.silentAssertions.count == 2)
    }

    @Test func aCaseCoversAssertionsAndAdapters() throws {
        let found = try coverage(
            project(
                "  - {name: b, given: {server: {name: b, port: 23}}, verdict: fail}", cases: true))
        #expect(found.silentAssertions.isEmpty)
        #expect(found.silentAdapters.map(\.name) == ["notice from json"])
        #expect(found.percent == 50)
    }
}

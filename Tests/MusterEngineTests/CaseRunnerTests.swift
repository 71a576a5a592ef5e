import MusterEngine
import MusterModel
import MusterSource
import Testing

@Suite struct CaseRunnerTests {
    private static let muster = """
        organisation: Case
        system: case
        sample: true
        evidence: [{files: evidence/*.json, kind: server}]

        """

    private func results(
        expected: String, muster: String = CaseRunnerTests.muster,
        evidence: String? = SmallProject.servers(
            #"{"name": "a", "port": 22}, {"name": "b", "port": 23}, {"name": "c"}"#)
    ) throws -> [CaseRunner.Result] {
        var project = SmallProject(evidence: SmallProject.servers(#"{"name": "z", "port": 23}"#))
        project.set("tests/one/expected.yaml", expected)
        project.set("tests/one/muster.yaml", muster)
        if let evidence { project.set("tests/one/evidence/x.json", evidence) }
        let loaded = project.load()
        return CaseRunner(try #require(loaded.project)).run()
    }

    @Test func aCaseWhoseVerdictsAreTheExpectedOnesPasses() throws {
        let found = try results(
            expected: """
                asOf: 2026-06-01
                verdicts:
                  port.closed:
                    a: pass
                    b: fail
                    c: {undetermined: missingField}
                """)
        #expect(found.map(\.name) == ["tests/one"])
        #expect(found[0].passed, "\(found[0].differences) \(found[0].diagnostics)")
        #expect(found[0].verdicts == 3)
    }

    @Test func everyDifferenceIsNamedWithItsPlace() throws {
        let found = try results(
            expected: """
                asOf: 2026-06-01
                verdicts: {port.closed: {a: fail, c: {undetermined: stale}, d: pass}}
                """)
        #expect(!found[0].passed)
        #expect(
            found[0].differences.map(\.message).map { String($0.prefix(while: { $0 != "(" })) } == [
                "port.closed a: expected fail, found pass",
                "port.closed c: expected undetermined: stale, found undetermined: missingField ",
                "port.closed d: expected pass, found no such subject",
                "port.closed b: found fail, and expected.yaml does not name it",
            ])
        #expect(found[0].differences.map { $0.location?.text } == ["a", "c", "d", nil])
    }

    @Test(arguments: [
        ("verdicts: {port.closed: {a: pass}}", "MUS-3003"),
        ("asOf: 2026-06-01", "MUS-3003"),
        ("asOf: 2026-06-01\nverdicts: {}", "MUS-3702"),
        ("asOf: 2026-06-01\nverdicts: {port.close: {a: pass}}", "MUS-3103"),
        ("asOf: 2026-06-01\nverdicts: {port.closed: {a: passes}}", "MUS-3004"),
        ("asOf: 2026-06-01\nverdicts: {port.closed: {a: {undetermined: old}}}", "MUS-3004"),
        ("asOf: 2026-06-01\nverdicts: {port.closed: pass}", "MUS-3001"),
        ("asOf: 2026-06-01\nverdict: {}\nverdicts: {port.closed: {a: pass}}", "MUS-3002"),
    ])
    func aMistakeInExpectedYamlFailsTheCase(expected: String, code: String) throws {
        let found = try results(expected: expected)
        #expect(!found[0].passed)
        #expect(found[0].diagnostics.map(\.code) == [code])
    }

    @Test func aCaseHasNoRulesOfItsOwn() throws {
        let found = try results(
            expected: "asOf: 2026-06-01\nverdicts: {port.closed: {a: pass}}",
            muster: Self.muster + "rules: [rules]\n")
        #expect(found[0].diagnostics.map(\.code) == ["MUS-3701"])
    }

    @Test func aCaseSeesNothingOutsideItsFolder() throws {
        let found = try results(
            expected: """
                asOf: 2026-06-01
                verdicts: {port.closed: {server: {undetermined: unreadable}}}
                """,
            muster: """
                organisation: Case
                system: case
                evidence: [{files: ../../evidence/a.json, kind: server}]

                """)
        #expect(found[0].passed, "\(found[0].differences)")
    }

    private static func claims(port: Int, rule: String = "port.closed") -> String {
        """
        page: page.md
        claims:
          - id: quick
            quote: quickly
            rules: [\(rule)]
            declares: {quickly: {value: \(port), approvedBy: k@acme.example, on: 2026-05-01, parameter: port}}

        """
    }

    private static let portRule = SmallProject.rule(
        check: "server.port != params.port", more: "params: {port: {type: int, default: 0}}")

    @Test func aCaseHasALedgerOfItsOwn() throws {
        var project = SmallProject(Self.portRule)
        project.set("page.md", "We answer quickly.\n")
        project.set("claims.yaml", Self.claims(port: 22))
        project.set("tests/one/muster.yaml", Self.muster)
        project.set(
            "tests/one/evidence/x.json",
            SmallProject.servers(#"{"name": "a", "port": 22}, {"name": "b", "port": 23}"#))
        func run(_ verdicts: String) throws -> CaseRunner.Result {
            project.set(
                "tests/one/expected.yaml",
                "asOf: 2026-06-01\nverdicts: {port.closed: \(verdicts)}\n")
            let loaded = try #require(project.load().project)
            return try #require(CaseRunner(loaded).run().first)
        }
        // Without claims in its folder it has none: not those of its project.
        #expect(try run("{a: pass, b: pass}").passed)
        project.set("tests/one/claims.yaml", Self.claims(port: 23))
        project.set("tests/one/page.md", "We answer quickly.\n")
        #expect(try run("{a: pass, b: fail}").passed)
        #expect(try !run("{a: pass, b: pass}").passed)
    }

    @Test func aMistakeInACasesLedgerFailsTheCase() throws {
        var project = SmallProject(Self.portRule)
        project.set("tests/one/muster.yaml", Self.muster)
        project.set(
            "tests/one/evidence/x.json", SmallProject.servers(#"{"name": "a", "port": 22}"#))
        project.set(
            "tests/one/expected.yaml",
            "asOf: 2026-06-01\nverdicts: {port.closed: {a: pass}}\n")
        func codes() throws -> [String] {
            let loaded = try #require(project.load().project)
            let found = try #require(CaseRunner(loaded).run().first)
            #expect(found.passed == found.diagnostics.isEmpty)
            return found.diagnostics.map(\.code)
        }
        #expect(try codes() == [])
        project.set("tests/one/waivers.yaml", "- rule: port.closed\n")
        #expect(try !codes().isEmpty)
        project.set("tests/one/waivers.yaml", nil)
        project.set("tests/one/page.md", "We answer quickly.\n")
        project.set("tests/one/claims.yaml", Self.claims(port: 23, rule: "port.open"))
        #expect(try codes().contains("MUS-3103"))
    }
}

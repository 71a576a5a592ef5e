import MusterEngine
import MusterModel
import MusterSource
import Testing

@Suite struct ExampleRunnerTests {
    private func results(_ examples: String, more: String = "") throws -> [ExampleRunner.Result] {
        let rule = SmallProject.rule(more: more + "\nexamples:\n" + examples)
        let project = SmallProject(rule, evidence: SmallProject.servers(""))
        let loaded = project.load()
        return ExampleRunner(
            try #require(loaded.project, "\(loaded.diagnostics.map(\.message))")
        ).run()
    }

    @Test func anExamplePassesWhenTheRuleSaysWhatItExpects() throws {
        let found = try results(
            """
              - {name: right, given: {server: {name: a, port: 22}}, verdict: pass}
              - {name: wrong, given: {server: {name: a, port: 23}}, verdict: pass}
              - {name: open, given: {server: {name: a}}, verdict: undetermined, reason: missingField}
              - {name: other, given: {server: {name: a}}, verdict: undetermined, reason: stale}
            """)
        #expect(found.map(\.passed) == [true, false, true, false])
        #expect(found.map(\.name) == ["right", "wrong", "open", "other"])
        #expect(found[1].found == .fail)
    }

    @Test func theWorstFindingOfAnExampleDecides() throws {
        let found = try results(
            """
              - name: mixed
                given: {server: [{name: a, port: 22}, {name: b}, {name: c, port: 23}]}
                verdict: fail
              - {name: half, given: {server: [{name: a, port: 22}, {name: b}]}, verdict: pass}
            """)
        #expect(found.map(\.passed) == [true, false])
        #expect(found[1].found == .undetermined(.missingField))
    }

    @Test func nothingGivenIsAnEmptyPopulationAndAnUnnamedKindIsNoEvidence() throws {
        let found = try results(
            """
              - {name: empty, given: {server: []}, verdict: undetermined, reason: emptyPopulation}
              - {name: none, given: {}, verdict: undetermined, reason: noEvidence}
            """)
        #expect(found.map(\.passed) == [true, true])
    }

    @Test func mistakesInAnExampleFailIt() throws {
        let found = try results(
            """
              - {name: field, given: {server: {name: a, prot: 22}}, verdict: undetermined,
                 reason: missingField}
              - {name: type, given: {server: {name: a, port: ssh}}, verdict: undetermined,
                 reason: unreadable}
              - {name: shape, given: {server: [5]}, verdict: undetermined, reason: emptyPopulation}
              - {name: params, given: {server: {name: a, port: 22}}, params: [5], verdict: pass}
            """)
        #expect(found.map(\.passed) == [false, false, false, false])
        #expect(
            found.map { $0.diagnostics.map(\.code) }
                == [["MUS-3005"], ["MUS-3302"], ["MUS-3001"], ["MUS-3001"]])
        #expect(found[0].diagnostics[0].hint == "did you mean 'port'?")
    }

    @Test func anExampleMaySetParametersAndItsMoment() throws {
        let found = try results(
            """
              - {name: a, given: {server: {name: a, port: 22}}, params: {p: 22}, verdict: pass}
              - {name: b, given: {server: {name: a, port: 22}}, verdict: pass}
              - {name: c, given: {server: {name: a, port: 22}}, asOf: 2031-01-01, verdict: pass}
            """,
            more: """
                params: {p: {type: int, default: 1}}
                where: server.port != params.p && asOf < timestamp('2030-01-01T00:00:00Z')
                """)
        let empty = Verdict.undetermined(.emptyPopulation)
        #expect(found.map(\.found) == [empty, .pass, empty])
    }

    @Test func examplesRunForOneRuleOrAll() throws {
        var project = SmallProject(
            SmallProject.rule(more: "examples: [{name: x, given: {}, verdict: pass}]"),
            evidence: SmallProject.servers(""))
        project.set(
            "rules/other.yaml",
            SmallProject.rule(id: "b", more: "examples: [{name: y, given: {}, verdict: pass}]"))
        let runner = ExampleRunner(try #require(project.load().project))
        #expect(runner.run().map(\.rule) == ["b", "port.closed"])
        #expect(runner.run(rule: "b").map(\.name) == ["y"])
        #expect(runner.run(rule: "c").isEmpty)
    }
}

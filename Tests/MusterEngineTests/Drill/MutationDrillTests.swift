import MusterEngine
import MusterModel
import MusterSource
import Testing

@Suite struct MutationDrillTests {
    private static let examples = """
        examples:
          - {name: closed, given: {server: {name: a, port: 22}}, verdict: pass}
          - {name: open, given: {server: {name: a, port: 23}}, verdict: fail}
        """
    private static let nothing =
        "\n  - {name: none, given: {server: []}, verdict: undetermined, reason: emptyPopulation}"

    private func drill(
        _ rule: String, servers: String = #"{"name": "a", "port": 1}"#, muster: String = ""
    ) throws -> DrillResult {
        let project = SmallProject(
            rule, evidence: SmallProject.servers(servers), muster: muster)
        let loaded = project.load()
        return Drill(
            try #require(loaded.project, "\(loaded.diagnostics.map(\.message))"),
            asOf: try moment("2026-06-01T09:00:00Z")
        ).run()
    }

    private func told(_ mutants: [Mutant]) -> [String] {
        mutants.map { "\($0.part): \($0.before) → \($0.after)" }
    }

    private func killer(_ mutant: Mutant) -> String {
        switch mutant.fate {
        case .killedByExample(let name): "example \(name)"
        case .killedByEvidence(let subject): "evidence \(subject)"
        case .explained(let because): "explained \(because)"
        case .survived: "survived"
        }
    }

    @Test func anExampleThatGetsAnotherVerdictKillsAMutant() throws {
        let result = try drill(SmallProject.rule(more: Self.examples))
        #expect(
            told(result.mutants) == [
                "expect: atLeast: 1 → none: pass",
                "check 1: server.port != 23 → true",
                "check 1: server.port != 23 → server.port == 23",
                "check 1: 23 → 0", "check 1: 23 → 22", "check 1: 23 → 24",
            ])
        #expect(
            result.mutants.map(killer) == [
                "survived", "example open", "example closed", "example open", "example closed",
                "example open",
            ])
        #expect(!result.passes)
    }

    @Test func aRuleWhoseEveryMutantIsKilledPasses() throws {
        let result = try drill(
            SmallProject.rule(more: Self.examples + Self.nothing),
            muster: "")
        #expect(result.survivors.isEmpty)
        #expect(result.passes)
    }

    @Test func theEvidenceKillsWhatNoExampleDoes() throws {
        let result = try drill(
            SmallProject.rule(),
            servers: #"{"name": "a", "port": 22}, {"name": "b", "port": 23}"#)
        #expect(
            result.mutants.map(killer) == [
                "survived", "evidence b", "evidence a", "evidence b", "evidence a", "evidence b",
            ])
    }

    @Test func aSurvivorMayBeExplainedInTheRulesFile() throws {
        let reasons = """

            survivors:
              - {change: "atLeast:  1", to: "none: pass", because: the system has one server}
            """
        let result = try drill(SmallProject.rule(more: Self.examples + reasons))
        #expect(result.mutants.map(killer)[0] == "explained the system has one server")
        #expect(result.survivors.isEmpty)
        #expect(result.passes)
    }

    @Test func aReasonForAMutantThatDoesNotExistIsAnError() throws {
        let reasons = """

            survivors:
              - {change: server.port != 24, to: server.port == 24, because: it was so once}
            """
        let result = try drill(
            SmallProject.rule(more: Self.examples + Self.nothing + reasons))
        #expect(result.diagnostics.map(\.code) == ["MUS-3401"])
        #expect(result.diagnostics[0].location?.text == "server.port != 24")
        #expect(!result.passes)
    }

    @Test func aReasonIsReadStrictly() {
        let rule = SmallProject.rule(
            more: Self.examples + "\nsurvivors: [{change: a, to: b, becuase: c}]")
        let codes = SmallProject(rule, evidence: SmallProject.servers("")).codes()
        #expect(codes == ["MUS-3003", "MUS-3002"] || codes == ["MUS-3002", "MUS-3003"])
    }

    @Test func aChangeOfTheWrongTypeIsNoMutant() throws {
        let rule = SmallProject.rule(check: "server.name + 'x' != 'ax'")
        let result = try drill(rule)
        // '+' cannot become '-' between texts.
        #expect(result.discarded == 1)
        #expect(
            told(result.mutants).filter { $0.hasPrefix("check") } == [
                "check 1: server.name + 'x' != 'ax' → true", "check 1: 'x' → 'x~'",
                "check 1: server.name + 'x' != 'ax' → server.name + 'x' == 'ax'",
                "check 1: 'ax' → 'ax~'",
            ])
    }

    @Test func filtersAreDroppedAndNegatedAndDefaultsChanged() throws {
        let result = try drill(
            SmallProject.rule(
                check: "server.port < params.top || server.name in params.names",
                more: """
                    where: server.port > params.low[server.name]
                    params:
                      top: {type: int, default: 9}
                      names: {type: list(string), default: [x, y]}
                      low: {type: "map(string, int)", default: {a: 1}}
                      ssh: {type: string, default: b}
                      strict: {type: bool, default: true}
                    """))
        let found = told(result.mutants)
        #expect(
            found.filter { $0.hasPrefix("where") } == [
                "where: server.port > params.low[server.name] → (dropped)",
                "where: server.port > params.low[server.name] → !(server.port > params.low[server.name] )",
                "where: server.port > params.low[server.name] → server.port <= params.low[server.name]",
                "where: server.port > params.low[server.name] → server.port >= params.low[server.name]",
            ])
        #expect(
            found.filter { $0.hasPrefix("params") } == [
                "params.top: top: 9 → top: 10", "params.top: top: 9 → top: 8",
                "params.top: top: 9 → top: 0", "params.names: names: x → names: (dropped)",
                "params.names: names: y → names: (dropped)",
                "params.low: low: a: 1 → low: (dropped)",
                "params.low: low: a: 1 → low: a: 2", "params.low: low: a: 1 → low: a: 0",
                "params.ssh: ssh: b → ssh: b~", "params.strict: strict: true → strict: false",
            ])
    }

    @Test func aDefaultThatAnExampleReplacesIsNotTested() throws {
        let more = """
            params: {top: {type: int, default: 9}}
            examples:
              - {name: own, given: {server: {name: a, port: 4}}, params: {top: 5}, verdict: pass}
            """
        let result = try drill(
            SmallProject.rule(check: "server.port < params.top", more: more),
            servers: #"{"name": "a", "port": 8}"#)
        let defaults = result.mutants.filter { $0.part == "params.top" }
        #expect(told(defaults).count == 3)
        #expect(defaults.map(killer) == ["survived", "evidence a", "evidence a"])
    }

    @Test func aDeclaredListIsWeakened() throws {
        let more = """
            expect: {all: params.names, by: server.name}
            params: {names: {type: list(string), default: []}}
            examples:
              - {name: gone, given: {server: {name: b, port: 4}}, params: {names: [a]},
                 verdict: undetermined, reason: incompletePopulation}
            """
        let result = try drill(SmallProject.rule(more: more))
        #expect(
            told(result.mutants).filter { $0.hasPrefix("expect") } == [
                "expect: all → atLeast: 1", "expect: all → none: pass",
            ])
        #expect(result.mutants.prefix(2).map(killer) == ["example gone", "example gone"])
    }
}

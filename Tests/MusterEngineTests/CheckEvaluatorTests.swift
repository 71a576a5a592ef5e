import MusterModel
import MusterSource
import Testing

/// Which lines a finding shows.
@Suite struct CheckEvaluatorTests {
    private let evidence = """
        {"servers": [
          {"name": "a",
           "port": 23,
           "tags": ["x",
             "bad",
             "worse"]}
        ]}
        """

    private func finding(_ check: String) throws -> Finding {
        try SmallProject(SmallProject.rule(check: check), evidence: evidence).assess().findings[0]
    }

    private func lines(_ check: String) throws -> [Int?] {
        try finding(check).observations.map { $0.location?.start.line }
    }

    @Test func aFailureShowsWhatTheAssertionRead() throws {
        let finding = try finding("server.port != 23")
        #expect(finding.message == "'server.port != 23' does not hold")
        #expect(finding.observations.map { $0.location?.text } == ["23"])
        #expect(finding.observations.map(\.label) == [finding.message])
    }

    @Test func aCheckMayWordItsFailure() throws {
        let finding = try finding(
            "server.port != 23\n    otherwise: \"'listens on ' + string(server.port)\"")
        #expect(finding.message == "listens on 23")
    }

    @Test func wordsThatCannotBeFormedGiveTheAssertionInstead() throws {
        let finding = try finding(
            "server.port != 23\n    otherwise: \"'runs ' + server.version\"")
        #expect(finding.verdict == .fail)
        #expect(finding.message == "'server.port != 23' does not hold")
    }

    @Test func aCheckMaySayWhereItsFailureIsToBeSeen() throws {
        #expect(try lines("\"!('bad' in server.tags)\"\n    at: server.name") == [2])
        #expect(
            try lines(
                "\"!('bad' in server.tags)\"\n    at: \"server.tags.filter(t, t != 'x')\"")
                == [5, 6])
    }

    @Test func aPlaceThatIsComputedOrFailsFallsBackToWhatWasRead() throws {
        #expect(try lines("server.port != 23\n    at: \"['here']\"") == [3])
        #expect(try lines("server.port != 23\n    at: server.version") == [3])
        #expect(try lines("server.port != 23\n    at: server.tags.filter(t, false)") == [3])
    }

    @Test func atMostThreePlacesAreShown() throws {
        let tags = (1...9).map { "\"t\($0)\"" }.joined(separator: ",\n")
        let project = SmallProject(
            SmallProject.rule(check: "server.tags.size() == 0\n    at: server.tags"),
            evidence: SmallProject.servers(#"{"name": "a", "port": 1, "tags": [\#(tags)]}"#))
        #expect(try project.assess().findings[0].observations.count == 3)
    }

    @Test func aRulesOwnParametersAreNoEvidence() throws {
        let rule = SmallProject.rule(
            check: "server.port in params.allowed",
            more: "params: {allowed: {type: list(int), default: [22]}}")
        let finding = try SmallProject(rule, evidence: evidence).assess().findings[0]
        #expect(finding.observations.map { $0.location?.source.path } == ["evidence/a.json"])
    }
}

import MusterEngine
import MusterModel
import MusterSource
import Testing

@Suite struct ResultsReaderTests {
    private func text(
        schema: String = "muster-results-1",
        findings: String =
            #"{"id": "1", "rule": "r", "subject": "s", "severity": "low", "verdict": "pass"}"#
    ) -> String {
        """
        {"schema": "\(schema)", "organisation": "Acme", "system": "shop", "sample": false,
        "asOf": "2026-06-01T09:00:00Z", "later": [1], "findings": [\(findings)],
        "inputs": [{"path": "b", "effective": "2026-05-02T00:00:00Z", "collected": null},
        {"path": "a", "effective": null, "collected": "2026-05-01T00:00:00Z"}]}
        """
    }

    private func read(_ text: String) -> (results: RecordedResults?, diagnostics: [Diagnostic]) {
        ResultsReader().read(Source(path: "results.json", text: text))
    }

    @Test func aFindingIsReadWithItsWaiverPlaceAndTheDatesOfItsEvidence() throws {
        let read = read(
            text(
                findings: """
                    {"id": "1", "rule": "r", "subject": "s", "severity": "high",
                    "verdict": "undetermined", "reason": "stale", "message": "old", "more": 1,
                    "fingerprint": "f", "waiver": {"expires": "2026-07-01"}, "observations": [
                    {"location": {"path": "b", "line": 2, "column": 3}}, {"location": null},
                    {"location": {"path": "a", "line": 9, "column": 1}},
                    {"location": {"path": "b", "line": 4, "column": 1}}]}
                    """))
        #expect(read.diagnostics.isEmpty)
        let finding = try #require(read.results?.findings.first)
        #expect(finding.verdict == .undetermined(.stale))
        #expect(finding.severity == .high)
        #expect(finding.waivedUntil == "2026-07-01")
        #expect(finding.fingerprint == "f")
        #expect(finding.place == "b:2:3")
        #expect(finding.dates == ["2026-05-01T00:00:00Z", "2026-05-02T00:00:00Z"])
        #expect(read.results?.asOf == "2026-06-01T09:00:00Z")
    }

    @Test(arguments: ["[]", "{}", "3", #"{"findings": []}"#])
    func aFileThatIsNoResultIsAnError(text: String) {
        let read = read(text)
        #expect(read.results == nil)
        #expect(read.diagnostics.map(\.code) == ["MUS-3601"])
    }

    @Test func anotherSchemaIsAnErrorWhereItStands() throws {
        let read = read(text(schema: "muster-results-2"))
        #expect(read.results == nil)
        #expect(read.diagnostics.map(\.code) == ["MUS-3601"])
        #expect(read.diagnostics[0].location?.text == "\"muster-results-2\"")
    }

    @Test func brokenJSONIsAnErrorOfTheParser() {
        let read = read("{\"schema\": ")
        #expect(read.results == nil)
        #expect(read.diagnostics.contains { $0.severity == .error })
    }

    @Test func everyMistakeIsReportedAtOnce() {
        let read = read(
            text(
                findings: """
                    {"id": 1, "rule": "r", "subject": "s", "severity": "low", "verdict": "pass"},
                    {"id": "2", "rule": "r", "subject": "s", "severity": "lo", "verdict": "pass"},
                    {"id": "3", "rule": "r", "subject": "s", "severity": "low"},
                    {"id": "4", "rule": "r", "subject": "s", "severity": "low",
                    "verdict": "undetermined"}, 5
                    """))
        #expect(read.results == nil)
        #expect(
            read.diagnostics.map(\.code)
                == ["MUS-3001", "MUS-3004", "MUS-3003", "MUS-3003", "MUS-3001"])
    }

    @Test func aFindingThatStandsTwiceIsAnError() {
        let one = #"{"id": "1", "rule": "r", "subject": "s", "severity": "low", "verdict": "pass"}"#
        let read = read(text(findings: "\(one), \(one)"))
        #expect(read.diagnostics.map(\.code) == ["MUS-3602"])
    }

    @Test func resultsWithoutFindingsOrInputsAreIncomplete() {
        let read = read(
            #"{"schema": "muster-results-1", "organisation": "A", "system": "s", "asOf": "x", "sample": true}"#
        )
        #expect(read.results == nil)
        #expect(read.diagnostics.map(\.code) == ["MUS-3003", "MUS-3003"])
    }
}

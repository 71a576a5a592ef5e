import MusterEngine
import MusterModel
import MusterSource
import Testing

/// No text of an assessment holds what a parser marked as a secret.
@Suite struct SecretFindingTests {
    private static let marker = "hunter2MARKER"

    /// Servers whose version is a secret by its name, read by a kind that also computes with it.
    private func project(_ check: String, otherwise: String = "'seen: ' + server.version")
        -> SmallProject
    {
        var project = SmallProject(
            SmallProject.rule(check: "\(check)\n    otherwise: \"\(otherwise)\""),
            evidence: """
                {"servers": [{"name": "a", "port": 22,
                "client_secret": "\(Self.marker)"}]}
                """)
        project.set("rules/server.yaml", Self.kind)
        return project
    }

    private static let kind = SmallProject.server
        .replacing(
            "  version:", with: "  made: {type: string, optional: true}\n  version:",
            maxReplacements: 1
        )
        .replacing("version: it.version", with: "version: it.client_secret")
        .replacing("until: it.until", with: "until: it.client_secret")
        .replacing(
            "      port: it.port",
            with: "      port: it.port\n      made: \"'<' + it.client_secret + '>'\"")

    /// Everything a report can print of the findings, and what `explain` adds.
    private func texts(_ small: SmallProject) throws -> (all: String, finding: Finding) {
        let project = try #require(small.load().project)
        let now = try moment("2026-06-01T09:00:00Z")
        let assessment = Assessor(project, asOf: now).assess(toolVersion: "test")
        let finding = try #require(assessment.findings.first)
        let detail = FindingExplainer(project, asOf: now).explain(finding)
        let parts = detail?.parts.map(\.drawing) ?? []
        let words = [finding.subject, finding.message] + finding.observations.map(\.label)
        return (
            (words + parts + assessment.diagnostics.map(\.message)).joined(separator: "\n"), finding
        )
    }

    @Test(arguments: [
        "'seen: ' + server.version", "'seen: ' + server.made", "server.version",
        "'seen: ' + server.version.substring(2)",
    ])
    func aRulesOwnWordsWithholdASecret(otherwise: String) throws {
        let (all, finding) = try texts(project("server.version == ''", otherwise: otherwise))
        #expect(finding.verdict == .fail)
        #expect(finding.message == "(secret)")
        #expect(finding.observations.contains { $0.isSecret })
        #expect(!all.contains("MARKER") && !all.contains("nter2"))
    }

    @Test(arguments: [
        "server.until < timestamp('2026-01-01T00:00:00Z')", "int(server.made) == 1",
        "int(server.version) == 1",
    ])
    func aMistakeOverASecretQuotesNothing(check: String) throws {
        let (all, finding) = try texts(project(check))
        #expect(finding.verdict.reason != nil)
        #expect(finding.message.contains("(secret)"))
        #expect(!all.contains("MARKER"))
    }

    @Test func aSubjectNamedByASecretIsNotShown() throws {
        var small = project("server.port == 23", otherwise: "'port ' + string(server.port)")
        small.set(
            "rules/server.yaml",
            Self.kind.replacing("key: [name]", with: "key: [version]")
                .replacing(
                    "version: {type: string, optional: true}", with: "version: {type: string}"))
        let (all, finding) = try texts(small)
        #expect(finding.subject == "(secret)")
        #expect(finding.message == "port 22")
        #expect(!all.contains("MARKER"))
    }

    @Test func whatHasNothingToDoWithASecretIsShown() throws {
        let (_, finding) = try texts(
            project("server.port == 23", otherwise: "'port ' + string(server.port)"))
        #expect(finding.message == "port 22")
        #expect(finding.observations.allSatisfy { !$0.isSecret })
    }

    @Test func aCommandInARecordIsShownWithoutItsToken() throws {
        var small = project("server.port == 23")
        small.set(
            "evidence/a.json.record.yaml",
            """
            collectedBy: kim
            command: "curl -H 'Authorization: token ghp_0123456789abcdefghijklmnopqrstuvwxyz' x"
            collected: 2026-05-30T10:00:00Z

            """)
        let project = try #require(small.load().project)
        let now = try moment("2026-06-01T09:00:00Z")
        let finding = try #require(
            Assessor(project, asOf: now).assess(toolVersion: "test").findings.first)
        let origin = try #require(
            FindingExplainer(project, asOf: now).explain(finding)?.origins.first)
        #expect(origin.command == "curl -H 'Authorization: token (withheld)' x")
    }
}

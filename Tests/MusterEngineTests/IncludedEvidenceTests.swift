import MusterModel
import MusterSource
import Testing

/// A configuration is what it says and what the files say that it includes.
@Suite struct IncludedEvidenceTests {
    /// Servers that are read from sshd_config, too.
    private static let kind =
        SmallProject.server + """
              sshd:
                format: sshd
                each: "[doc]"
                item: {name: "'host'", port: "22"}

            """
    private let include = "Include /etc/ssh/sshd_config.d/*.conf\nPermitRootLogin no\n"

    /// A project over one sshd_config; `more` is added to its evidence entry.
    private func project(
        _ text: String, files: String = "evidence/sshd_config", more: String = ""
    ) -> SmallProject {
        var project = SmallProject()
        project.set("rules/server.yaml", Self.kind)
        project.set("evidence/sshd_config", text)
        project.setMuster(entry: "{files: [\(files)], kind: server, format: sshd\(more)}")
        return project
    }

    private func withInclude(record: String?) -> SmallProject {
        var project = project(
            include, files: "evidence/sshd_config, 'evidence/sshd_config.d/*.conf'")
        project.set("evidence/sshd_config.d/a.conf", "X11Forwarding no\n")
        project.set("evidence/sshd_config.d/a.conf.record.yaml", record)
        return project
    }

    @Test func whatNobodyCollectedKeepsItFromPassing() throws {
        let assessment = try project(include).assess()
        #expect(assessment.findings.map(\.verdict) == [.undetermined(.incompletePopulation)])
        #expect(assessment.findings[0].message.contains("/etc/ssh/sshd_config.d/*.conf"))
    }

    @Test func whatDoesNotMatterIsNamedWithAReason() throws {
        let more = ", notCollected: {/etc/ssh/sshd_config.d/*.conf: the folder is empty}"
        #expect(try project(include, more: more).verdicts() == ["host: pass"])
        let other = ", notCollected: {/etc/ssh/other/*.conf: the folder is empty}"
        #expect(try project(include, more: other).verdicts() == ["host: incompletePopulation"])
        let silent = project(include, more: ", notCollected: {/etc/ssh/sshd_config.d/*.conf: ''}")
        #expect(silent.load().project == nil)
    }

    @Test func anIncludedFileIsPartOfTheEvidence() throws {
        #expect(try withInclude(record: nil).verdicts() == ["host: pass"])
        #expect(try withInclude(record: "sample: true\n").verdicts() == ["host: sampleData"])
        let digest = String(repeating: "0", count: 64)
        #expect(
            try withInclude(record: "sha256: \"\(digest)\"\n").verdicts() == ["host: unreadable"])
    }

    @Test func theOldestOfTheFilesDatesThem() throws {
        var project = withInclude(record: "collected: 2019-01-01\n")
        project.set("rules/rule.yaml", SmallProject.rule(more: "maxAge: 30d"))
        project.set("evidence/sshd_config.record.yaml", "collected: 2026-05-30\n")
        #expect(try project.verdicts() == ["host: stale"])
        project.set("evidence/sshd_config.d/a.conf.record.yaml", "collected: 2026-05-29\n")
        #expect(try project.verdicts() == ["host: pass"])
    }
}

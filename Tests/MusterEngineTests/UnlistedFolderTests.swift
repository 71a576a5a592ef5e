import MusterModel
import MusterSource
import Testing

@testable import MusterEngine

/// A folder nobody can look into may hold the one file that fails.
struct UnlistedFolderTests {
    /// Files in memory, beside a folder that cannot be listed.
    private struct VeiledTree: FileTree {
        let base: MemoryFileTree
        let veiled: String

        func listing(below folder: String) -> FolderListing {
            FolderListing(
                paths: base.listing(below: folder).paths,
                unlisted: veiled.hasPrefix(folder) ? [veiled] : [])
        }
        func read(_ path: String) -> FileContent { base.read(path) }
    }

    private func assess(_ pattern: String, veiled: String) throws -> Assessment {
        var project = SmallProject(evidence: #"{"servers": [{"name": "a", "port": 22}]}"#)
        project.setMuster(entry: "{files: \(pattern), kind: server}")
        let files = VeiledTree(base: MemoryFileTree(project.files), veiled: veiled)
        let loaded = ProjectLoader(files: files, shipped: MemoryFileTree([])).load().project
        return Assessor(try #require(loaded), asOf: try moment("2026-06-01T09:00:00Z"))
            .assess(toolVersion: "test")
    }

    @Test func aFolderThatMayHoldEvidenceLetsNothingPass() throws {
        let assessment = try assess("evidence/**", veiled: "evidence/closed")
        #expect(assessment.findings.map(\.verdict) == [.undetermined(.unreadable)])
        #expect(assessment.diagnostics.map(\.code) == ["MUS-3214"])
    }

    @Test func aFolderThatThePatternDoesNotReachIsNoDoubt() throws {
        let assessment = try assess("evidence/*.json", veiled: "evidence/closed")
        #expect(assessment.findings.map(\.verdict) == [.pass])
        #expect(assessment.diagnostics.isEmpty)
    }

    @Test func rulesThatNobodyCanSeeAreAMistake() throws {
        let project = SmallProject(evidence: #"{"servers": [{"name": "a", "port": 22}]}"#)
        let files = VeiledTree(base: MemoryFileTree(project.files), veiled: "rules/closed")
        let loaded = ProjectLoader(files: files, shipped: MemoryFileTree([])).load()
        #expect(loaded.project == nil)
        #expect(loaded.diagnostics.map(\.code) == ["MUS-3214"])
    }
}

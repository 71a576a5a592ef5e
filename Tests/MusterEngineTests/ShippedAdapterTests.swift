import MusterModel
import MusterSource
import Testing

@testable import MusterEngine

/// Adapters of the library inside the program are compiled when evidence asks for them; those of a project at once.
struct ShippedAdapterTests {
    private static let path = "rules/host.yaml"

    /// A kind with an adapter that works, for JSON, and one that does not compile, for YAML.
    private func kind(title: String = "A host") -> String {
        """
        kind: host
        title: \(title)
        class: measured
        key: [name]
        fields:
          name: {type: string}
        from:
          json: {each: doc.hosts, item: {name: it.name}}
          yaml: {each: "1 +", item: {name: it.name}}

        """
    }

    private func load(own: String, shipped: String, forAssessing: Bool = true) -> (
        project: Project?, diagnostics: [Diagnostic]
    ) {
        var project = SmallProject(
            SmallProject.rule(each: "each: {host: host}", check: "host.name != 'b'"))
        project.setMuster(entry: "{files: evidence/*.json, kind: host}")
        project.set("evidence/a.json", "{\"hosts\": [{\"name\": \"a\"}]}")
        project.set(Self.path, own)
        return ProjectLoader(
            files: MemoryFileTree(project.files),
            shipped: MemoryFileTree([(Self.path, shipped)]), forAssessing: forAssessing
        ).load()
    }

    @Test func anAdapterOfTheShippedLibraryThatNoEvidenceAsksForIsNotCompiled() throws {
        let loaded = load(own: kind(), shipped: kind())
        #expect(loaded.diagnostics.map(\.message) == [])
        let project = try #require(loaded.project)
        let assessment = Assessor(project, asOf: try moment("2026-06-01T09:00:00Z"))
            .assess(toolVersion: "test")
        #expect(assessment.findings.map(\.subject) == ["a"])
        #expect(assessment.findings.map(\.verdict) == [.pass])
    }

    @Test func aMistakeInAnAdapterOfTheProjectsOwnIsAlwaysReported() {
        // One byte more, another file of the same length, and none at all.
        for shipped in [kind(title: "A hosts"), kind(title: "A hoST"), ""] {
            let loaded = load(own: kind(), shipped: shipped)
            #expect(loaded.project == nil)
            #expect(loaded.diagnostics.contains { $0.location?.source.path == Self.path })
        }
    }

    @Test func whoeverDoesNotAssessSeesEveryMistake() {
        let loaded = load(own: kind(), shipped: kind(), forAssessing: false)
        #expect(loaded.project == nil)
        #expect(loaded.diagnostics.contains { $0.location?.source.path == Self.path })
    }
}

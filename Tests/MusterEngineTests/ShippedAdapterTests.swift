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

    private func load(
        own: String, shipped: String, format: String = "json", forAssessing: Bool = true
    ) -> (
        project: Project?, diagnostics: [Diagnostic]
    ) {
        var project = SmallProject(
            SmallProject.rule(each: "each: {host: host}", check: "host.name != 'b'"))
        project.setMuster(entry: "{files: evidence/a.json, kind: host, format: \(format)}")
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

    @Test func anAdapterOfTheShippedLibraryThatDoesNotCompileReadsNothing() throws {
        for shipped in [
            kind(), kind().replacing("each: \"1 +\"", with: "detect: \"1 +\", each: doc.hosts"),
        ] {
            let project = try #require(load(own: shipped, shipped: shipped, format: "yaml").project)
            let assessment = Assessor(project, asOf: try moment("2026-06-01T09:00:00Z"))
                .assess(toolVersion: "test")
            #expect(assessment.findings.map(\.verdict) == [.undetermined(.unreadable)])
            #expect(
                assessment.diagnostics.contains { $0.message.contains("it does not compile") })
        }
    }

    @Test func everyAdapterOfTheLibraryCompilesOnDemand() throws {
        let files = try SampleFiles()
        let collector = DiagnosticCollector()
        let reader = LibraryFileReader(collector: collector, readsExamples: false, shipped: files)
        var count = 0
        for path in files.listing(below: "rules/kinds").paths {
            for kind in reader.read(path, in: files).kinds {
                // Set, as the files of the test are those of the library itself.
                #expect(kind.isShipped)
                let compiled = try #require(KindCompiler(collector: collector).compile(kind))
                for adapter in compiled.adapters {
                    count += 1
                    #expect(adapter.programs != nil, "\(path) \(adapter.definition.name.value)")
                }
            }
        }
        #expect(count > 20)
        #expect(collector.all.isEmpty)
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

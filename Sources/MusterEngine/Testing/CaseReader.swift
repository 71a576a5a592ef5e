import MusterModel
import MusterSource

/// Reads the case folders of a project: `tests/CASE/` with muster.yaml, evidence and expected.yaml.
struct CaseReader {
    /// A folder and what was found in it.
    struct Outcome: Sendable {
        let name: String
        /// Nil if a diagnostic is an error.
        let testCase: TestCase?
        let diagnostics: [Diagnostic]
    }

    private static let expectedName = "/expected.yaml"

    private let project: Project
    private let folder: String

    init(_ project: Project, folder: String) {
        self.project = project
        self.folder = folder
    }

    /// In order of path; before them the folders in which cases may be hidden.
    func read() -> [Outcome] {
        let listing = project.files.listing(below: folder)
        let hidden = listing.unlisted.map { path in
            let place = project.configuration.location
            return Outcome(
                name: path, testCase: nil,
                diagnostics: [EngineDiagnostics.unlistedFolder(path, at: place)])
        }
        let found = listing.paths.filter { $0.hasSuffix(Self.expectedName) }.map { path in
            let name = String(
                decoding: path.utf8.dropLast(Self.expectedName.utf8.count), as: UTF8.self)
            let collector = DiagnosticCollector()
            let found = read(name, collector)
            return Outcome(
                name: name, testCase: collector.hasErrors ? nil : found, diagnostics: collector.all)
        }
        return hidden + found
    }

    private func read(_ name: String, _ collector: DiagnosticCollector) -> TestCase? {
        let files = FolderTree(base: project.files, folder: name)
        let configuration = ProjectFile.yaml("muster.yaml", in: files, collector: collector)
            .flatMap { ProjectReader(collector: collector).read($0) }
        let expected = ProjectFile.yaml("expected.yaml", in: files, collector: collector)
            .flatMap { ExpectedReader(collector: collector, library: project.library).read($0) }
        guard let configuration else { return nil }
        for source in configuration.ruleSources {
            collector.add(TestingDiagnostics.ownRules(at: source.location))
        }
        let papers = ProjectPapers(configuration, in: files)
        papers.check(against: project.library, configuration, collector)
        guard let expected else { return nil }
        let own = Project(
            configuration: configuration, library: project.library, papers: papers, files: files)
        return TestCase(
            name: name, project: own, asOf: expected.asOf, rules: expected.rules,
            expected: expected.verdicts)
    }
}

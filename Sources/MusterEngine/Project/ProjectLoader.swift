import MusterDocuments
import MusterModel
import MusterParallel
public import MusterSource

/// Reads everything of a project but its evidence, and reports every mistake at once.
public struct ProjectLoader {
    /// The name under which `rules:` asks for the library inside the program.
    public static let shippedName = "shipped"

    private let files: any FileTree
    private let shipped: any FileTree
    private let forAssessing: Bool
    private let collector = DiagnosticCollector()

    /// `files` is the project, `shipped` the rule library inside the program.
    ///
    /// `forAssessing` is for those who want verdicts: the evidence is read side by side with the rules, and
    /// the rules' examples, on which no verdict depends, are left unread with the mistakes in them.
    public init(files: any FileTree, shipped: any FileTree, forAssessing: Bool = false) {
        self.files = files
        self.shipped = shipped
        self.forAssessing = forAssessing
    }

    /// The project, unless a diagnostic is an error.
    public func load() -> (project: Project?, diagnostics: [Diagnostic]) {
        guard let document = ProjectFile.yaml("muster.yaml", in: files, collector: collector),
            let configuration = ProjectReader(collector: collector).read(document)
        else { return (nil, collector.all) }
        let files = files
        let evidence =
            forAssessing ? Deferred { EvidenceReading(configuration, in: files) } : nil
        let besides = Deferred { ProjectPapers(configuration, in: files) }
        // Nobody may leave while a thread still reads.
        defer {
            _ = evidence?.value
            _ = besides.value
        }
        let library = LibraryCompiler(collector: collector).compile(readLibrary(configuration))
        if library.rules.isEmpty, !collector.hasErrors {
            collector.add(EngineDiagnostics.noRules(sources(of: configuration).map(\.value)))
        }
        let papers = besides.value
        papers.check(against: library, configuration, collector)
        guard !collector.hasErrors else { return (nil, collector.all) }
        let project = Project(
            configuration: configuration, library: library, papers: papers, files: files,
            evidence: evidence)
        return (project, collector.all)
    }

    private func sources(of configuration: ProjectConfiguration) -> [Located<String>] {
        if !configuration.ruleSources.isEmpty { return configuration.ruleSources }
        let location = configuration.location
        let found = files.listing(below: "rules")
        let local = found.paths.isEmpty && found.unlisted.isEmpty ? [] : ["rules"]
        return ([Self.shippedName] + local).map { Located(value: $0, location: location) }
    }

    private func readLibrary(_ configuration: ProjectConfiguration) -> RuleLibrary {
        var library = RuleLibrary()
        let reader = LibraryReader(
            collector: collector, readsExamples: !forAssessing, shipped: shipped)
        for source in sources(of: configuration) {
            let isShipped = source.value.isSame(as: Self.shippedName)
            reader.read(
                isShipped ? shipped : files, folder: isShipped ? "rules" : source.value,
                at: source.location, into: &library)
        }
        return library
    }
}

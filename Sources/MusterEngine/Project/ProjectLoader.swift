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
        // Nobody may leave while a thread still reads.
        defer { _ = evidence?.value }
        let library = LibraryCompiler(collector: collector).compile(readLibrary(configuration))
        if library.rules.isEmpty, !collector.hasErrors {
            collector.add(EngineDiagnostics.noRules(sources(of: configuration).map(\.value)))
        }
        let ledger = readLedger(configuration)
        let waivers = readWaivers(configuration)
        ProjectChecker(
            collector: collector, configuration: configuration, library: library
        ).check(ledger, waivers: waivers)
        LedgerChecker(collector: collector, ledger: ledger).checkReferences()
        let page = readPage(ledger)
        guard !collector.hasErrors else { return (nil, collector.all) }
        let project = Project(
            configuration: configuration, library: library, ledger: ledger, page: page,
            ledgerDocument: LedgerDocument.make(
                ledger, page: page, fallback: configuration.location),
            waivers: waivers, files: files, evidence: evidence)
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
        let reader = LibraryReader(collector: collector, readsExamples: !forAssessing)
        for source in sources(of: configuration) {
            let isShipped = source.value.isSame(as: Self.shippedName)
            reader.read(
                isShipped ? shipped : files, folder: isShipped ? "rules" : source.value,
                at: source.location, into: &library)
        }
        return library
    }

    /// A ledger that muster.yaml names has to be there; one under the default name may be absent.
    private func readLedger(_ configuration: ProjectConfiguration) -> Ledger {
        let path = configuration.claims?.value ?? "claims.yaml"
        if configuration.claims == nil, case .missing = files.read(path) {
            return Ledger.none
        }
        return ProjectFile.yaml(
            path, in: files, at: configuration.claims?.location, collector: collector
        )
        .map { LedgerReader(collector: collector).read($0) } ?? Ledger.none
    }

    private func readWaivers(_ configuration: ProjectConfiguration) -> [Waiver] {
        let path = configuration.waivers?.value ?? "waivers.yaml"
        if configuration.waivers == nil, case .missing = files.read(path) { return [] }
        return ProjectFile.yaml(
            path, in: files, at: configuration.waivers?.location, collector: collector
        )
        .map { WaiverReader(collector: collector).read($0) } ?? []
    }

    private func readPage(_ ledger: Ledger) -> PublishedPage? {
        guard let page = ledger.page else { return nil }
        let why: String
        switch files.read(page.value) {
        case .bytes(let bytes):
            let published = PublishedPage(
                Source(path: page.value, bytes: bytes), quotes: ledger.claims.map(\.quote))
            LedgerChecker(collector: collector, ledger: ledger).check(against: published)
            return published
        case .missing: why = "there is no such file"
        case .directory: why = "it is a folder"
        case .unreadable(let reason): why = reason
        }
        collector.add(EngineDiagnostics.missingPage(page.value, why: why, at: page.location))
        return nil
    }
}

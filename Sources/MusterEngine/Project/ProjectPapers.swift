import MusterModel
import MusterSource

/// What a project says besides its rules: the claims, the waivers, the published page.
struct ProjectPapers: Sendable {
    let ledger: Ledger
    let waivers: [Waiver]
    let page: PublishedPage?
    /// The claims as adapters of the format `ledger` read them.
    let ledgerDocument: Document
    /// Sentences of the page that promise something and that no claim quotes.
    let uncovered: [Location]
    /// What is wrong with the claims and the waivers.
    let diagnostics: [Diagnostic]
    /// What is wrong between the claims and the page.
    let pageDiagnostics: [Diagnostic]

    /// Reads them all; the rules are not looked at.
    init(_ configuration: ProjectConfiguration, in files: any FileTree) {
        let reader = PapersReader(configuration: configuration, files: files)
        let collector = DiagnosticCollector()
        let ledger = reader.readLedger(collector)
        self.ledger = ledger
        waivers = reader.readWaivers(collector)
        diagnostics = collector.all
        let mistakes = DiagnosticCollector()
        let page = reader.readPage(ledger, mistakes)
        self.page = page
        pageDiagnostics = mistakes.all
        ledgerDocument = LedgerDocument.make(ledger, page: page, fallback: configuration.location)
        uncovered = page.map { Self.uncovered($0, ledger) } ?? []
    }

    /// Reports what is wrong with them, and with muster.yaml, over the rules of a library.
    func check(
        against library: CompiledLibrary, _ configuration: ProjectConfiguration,
        _ collector: DiagnosticCollector
    ) {
        collector.add(diagnostics)
        ProjectChecker(collector: collector, configuration: configuration, library: library)
            .check(ledger, waivers: waivers)
        LedgerChecker(collector: collector, ledger: ledger).checkReferences()
        collector.add(pageDiagnostics)
    }

    private static func uncovered(_ page: PublishedPage, _ ledger: Ledger) -> [Location] {
        let quoted = ledger.claims.compactMap { page.locate($0.quote)?.location.range }
            .sorted { $0.lowerBound < $1.lowerBound }
        var next = 0
        return PageSentences(page.source).places.filter { place in
            while next < quoted.count, quoted[next].upperBound <= place.range.lowerBound {
                next += 1
            }
            return !quoted[next...].prefix { $0.lowerBound < place.range.upperBound }.contains {
                $0.overlaps(place.range)
            }
        }
    }
}

import MusterModel
import MusterSource

/// Reads the claims, the waivers and the published page of a project.
struct PapersReader {
    let configuration: ProjectConfiguration
    let files: any FileTree

    /// A ledger that muster.yaml names has to be there; one under the default name may be absent.
    func readLedger(_ collector: DiagnosticCollector) -> Ledger {
        let path = configuration.claims?.value ?? "claims.yaml"
        if configuration.claims == nil, case .missing = files.read(path) {
            return Ledger.none
        }
        return ProjectFile.yaml(
            path, in: files, at: configuration.claims?.location, collector: collector
        )
        .map { LedgerReader(collector: collector).read($0) } ?? Ledger.none
    }

    func readWaivers(_ collector: DiagnosticCollector) -> [Waiver] {
        let path = configuration.waivers?.value ?? "waivers.yaml"
        if configuration.waivers == nil, case .missing = files.read(path) { return [] }
        return ProjectFile.yaml(
            path, in: files, at: configuration.waivers?.location, collector: collector
        )
        .map { WaiverReader(collector: collector).read($0) } ?? []
    }

    /// The page that the ledger quotes, held against the quotes.
    func readPage(_ ledger: Ledger, _ collector: DiagnosticCollector) -> PublishedPage? {
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

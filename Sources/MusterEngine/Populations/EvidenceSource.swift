import MusterModel
import MusterSource

/// A file that feeds a kind, with the files it includes: what is wrong with one of them is wrong with the whole.
struct EvidenceSource {
    let file: EvidenceFile
    private let entry: ProjectConfiguration.EvidenceEntry
    private let included: [EvidenceFile]

    init(
        file: EvidenceFile, entry: ProjectConfiguration.EvidenceEntry, files: EvidenceFiles
    ) {
        self.file = file
        self.entry = entry
        included = file.document?.sources.dropFirst().compactMap { files.file(at: $0.path) } ?? []
    }

    /// Whether a record of any of the files is marked as a sample.
    var isSample: Bool { ([file] + included).contains { $0.record?.isSample ?? false } }

    /// The date, or an older one of an included file.
    func oldest(_ date: EvidenceDate?) -> EvidenceDate? {
        guard let date else { return nil }
        let others = included.compactMap { $0.record?.effectiveOrCollected?.value }
        return others.map { EvidenceDate($0) }.filter { $0.first < date.first }
            .min { $0.first < $1.first } ?? date
    }

    /// Everything that keeps what the file says from passing; `effective` is the moment it is said to speak of.
    func faults(
        effective: EvidenceDate?, _ collector: DiagnosticCollector
    ) -> [PopulationFault] {
        let own = ([file] + included).compactMap(\.fault)
        let missing = file.uncollected.filter { include in
            !entry.notCollected.contains { include.isNamed($0.value) }
        }.map {
            PopulationFault(
                reason: .incompletePopulation, message: $0.message, location: $0.location)
        }
        return own + changed() + contradiction(effective, collector) + missing
    }

    /// An included file is read where it is included and as evidence itself; its digest speaks for both only if
    /// they were the same.
    private func changed() -> [PopulationFault] {
        let sources = file.document?.sources.dropFirst() ?? []
        return included.compactMap { other in
            guard let own = other.document?.sources.first,
                let copy = sources.first(where: { $0.path.isSame(as: other.path) }),
                !copy.bytes.elementsEqual(own.bytes)
            else { return nil }
            return PopulationFault(
                reason: .unreadable, message: "'\(other.path)' changed while it was read",
                location: Location(own, 0..<0))
        }
    }

    /// A date that muster.yaml gives is held against the record, as the record's own are.
    private func contradiction(
        _ effective: EvidenceDate?, _ collector: DiagnosticCollector
    ) -> [PopulationFault] {
        guard file.fault == nil, entry.effective != nil || entry.effectiveFrom != nil,
            let diagnostic = EvidenceReceipts.contradiction(
                in: file.path, effective: effective?.first, received: file.received, file.record,
                at: entry.location)
        else { return [] }
        collector.add(diagnostic)
        return [
            PopulationFault(
                reason: .undated, message: diagnostic.message, location: diagnostic.location)
        ]
    }
}

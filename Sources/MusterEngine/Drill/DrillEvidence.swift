import MusterModel
import MusterParallel
import MusterSource

/// A project's evidence as a drill needs it: read once, and again only where a file was starved.
struct DrillEvidence: Sendable {
    /// How much older an aged file becomes: older than any `maxAge`.
    private static let agedDays = -36_525

    let project: Project
    let asOf: Moment
    /// One for each kind of the library, in its order.
    let populations: [Population]
    private let files: EvidenceFiles
    /// Path → the positions of the kinds it feeds.
    private let fed: [TextKey: [Int]]

    init(_ project: Project, asOf: Moment) {
        self.project = project
        self.asOf = asOf
        let files = EvidenceFiles(of: project, collector: DiagnosticCollector())
        self.files = files
        populations = ParallelMap.map(project.library.kinds) {
            Self.population(of: $0, project, files, nil, asOf)
        }
        fed = Self.fed(project, files)
    }

    /// The moment an aged file speaks of.
    var longAgo: Moment { asOf.adding(days: Self.agedDays) }

    /// The files that can be starved, by path: those that are read without a fault.
    var paths: [String] {
        var seen: Set<TextKey> = []
        return files.all.filter {
            $0.isKnown && $0.fault == nil && seen.insert($0.path.key).inserted
        }
        .map(\.path).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// The findings of a rule over some populations.
    func findings(of rule: CompiledRule, over populations: [Population]) -> [Finding] {
        Assessor.findings(of: rule, populations, project, asOf, fingerprints: false)
    }

    /// The positions of the kinds that a file feeds.
    func kinds(fedBy path: String) -> [Int] { fed[path.key] ?? [] }

    private static func fed(_ project: Project, _ files: EvidenceFiles) -> [TextKey: [Int]] {
        var fed: [TextKey: [Int]] = [:]
        for (index, kind) in project.library.kinds.enumerated() {
            let entries = project.configuration.evidence.filter {
                $0.kind.value.isSame(as: kind.definition.name.value)
            }
            let read = entries.flatMap { entry in
                entry.patterns.flatMap { files.known($0.value, entry) }
            }
            // A file feeds what includes it, too.
            let paths = read.flatMap { file in
                [file.path] + (file.document?.sources.map(\.path) ?? [])
            }
            for path in Set(paths.map(\.key)) {
                fed[path, default: []].append(index)
            }
        }
        return fed
    }

    /// Whether a record says what the file's bytes have to be.
    func hasDigest(_ path: String) -> Bool {
        files.all.contains { $0.path.isSame(as: path) && $0.record?.sha256 != nil }
    }

    /// The populations when one file is starved; nil if its bytes cannot be had.
    func populations(starving path: String, _ starvation: Starvation) -> [Population]? {
        guard let starved = starvedFiles(path, starvation) else { return nil }
        let treatment = change(starvation).map { EvidenceTreatment(path: path, change: $0) }
        var populations = populations
        for index in kinds(fedBy: path) {
            populations[index] = Self.population(
                of: project.library.kinds[index], project, starved, treatment, asOf)
        }
        return populations
    }

    private func change(_ starvation: Starvation) -> EvidenceTreatment.Change? {
        switch starvation {
        case .deleted, .emptied, .truncated: nil
        case .reordered: .reversed
        case .duplicated: .doubled
        case .aged: .aged(longAgo)
        }
    }

    private func starvedFiles(_ path: String, _ starvation: Starvation) -> EvidenceFiles? {
        guard case .bytes(let bytes) = project.files.read(path) else { return nil }
        let rest: [UInt8]?
        switch starvation {
        case .deleted: rest = nil
        case .emptied: rest = []
        case .truncated: rest = Array(bytes.prefix(bytes.count / 2))
        case .reordered, .duplicated, .aged: return files
        }
        return EvidenceFiles(
            of: project, in: StarvedFileTree(base: project.files, path: path, bytes: rest),
            collector: DiagnosticCollector(), reusing: files, but: path)
    }

    private static func population(
        of kind: CompiledKind, _ project: Project, _ files: EvidenceFiles,
        _ treatment: EvidenceTreatment?, _ asOf: Moment
    ) -> Population {
        let entries = project.configuration.evidence.filter {
            $0.kind.value.isSame(as: kind.definition.name.value)
        }
        return PopulationBuilder(
            kind: kind, entries: entries, files: files, asOf: asOf,
            collector: DiagnosticCollector(), ledger: project.ledgerDocument, treatment: treatment
        ).build()
    }
}

import MusterModel
import MusterParallel
import MusterSource

/// Makes the populations of a project's kinds, side by side.
struct ProjectPopulations {
    let project: Project
    let asOf: Moment
    let collector: DiagnosticCollector

    /// What each kind is offered, in order of kind.
    func plans(_ files: EvidenceFiles) -> [PopulationPlan] {
        let entries = project.configuration.evidence
        let ledger = project.ledgerDocument
        let asOf = asOf
        let bytes = { (kind: CompiledKind) in
            Self.own(entries, of: kind).reduce(0) { $0 + files.byteCount(of: $1) }
        }
        return collected(project.library.kinds, weight: bytes) { kind, collector in
            let own = Self.own(entries, of: kind)
            return PopulationBuilder(
                kind: kind, entries: own, files: files, asOf: asOf, collector: collector,
                ledger: ledger
            ).plan()
        }
    }

    /// The populations of plans; those at some positions stay without items.
    func populations(of plans: [PopulationPlan], without large: Set<Int>) -> [Population] {
        collected(Array(plans.enumerated()), weight: { $1.count }) { numbered, collector in
            let (index, plan) = numbered
            let count = large.contains(index) ? 0 : plan.count
            return plan.draft(of: 0..<count, collector).finish(plan.outline)
        }
    }

    private static func own(
        _ entries: [ProjectConfiguration.EvidenceEntry], of kind: CompiledKind
    ) -> [ProjectConfiguration.EvidenceEntry] {
        entries.filter { $0.kind.value.isSame(as: kind.definition.name.value) }
    }

    /// Diagnostics come in the order of the elements, whichever thread is first.
    private func collected<Element: Sendable, Result: Sendable>(
        _ elements: [Element], weight: ((Element) -> Int)? = nil,
        _ transform: @escaping @Sendable (Element, DiagnosticCollector) -> Result
    ) -> [Result] {
        let results = ParallelMap.map(elements, weight: weight) { element in
            let own = DiagnosticCollector()
            return (transform(element, own), own.all)
        }
        for (_, diagnostics) in results { collector.add(diagnostics) }
        return results.map(\.0)
    }
}

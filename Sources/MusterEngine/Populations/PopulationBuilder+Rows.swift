import MusterModel
import MusterSource

extension PopulationBuilder {
    /// Adds a file whose rows are read part by part; what it gives is counted then.
    func add(
        _ rows: RowFile, _ source: EvidenceSource, _ date: EvidenceDate?,
        _ entry: ProjectConfiguration.EvidenceEntry, _ plan: inout PopulationPlan
    ) {
        plan.outline.hasReadableFile = true
        guard let adapter = RowReach.adapter(for: rows, of: kind, entry) else { return }
        let effective = source.oldest(date)
        plan.rows.append(
            RowSource(
                rows: rows, adapter: adapter, kind: kind, given: entry.given,
                effective: effective, isSample: source.isSample, declared: entry.location,
                place: files.place(rows.path, format: entry.format) ?? 0,
                yield: plan.outline.itemsByFile.count))
        plan.outline.itemsByFile.append(
            Population.FileYield(
                path: rows.path, adapter: adapter.definition.name.value, count: 0,
                effective: effective, clock: clock(of: source.file, entry),
                isSample: source.isSample))
    }
}

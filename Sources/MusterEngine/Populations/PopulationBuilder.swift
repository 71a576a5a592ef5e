import MusterCEL
import MusterDocuments
import MusterModel
import MusterSource

/// Builds the population of one kind out of every evidence entry declared for it.
struct PopulationBuilder {
    let kind: CompiledKind
    let entries: [ProjectConfiguration.EvidenceEntry]
    let files: EvidenceFiles
    /// Which of several snapshots counts depends on it.
    let asOf: Moment
    let collector: DiagnosticCollector
    /// The project's claims, which need no entry: they are there whether somebody declares them or not.
    let ledger: Document
    /// What a drill does to one of the files.
    var treatment: EvidenceTreatment?

    func build() -> Population {
        let draft = PopulationDraft(kind: kind, collector: collector)
        for entry in entries {
            let before = draft.count
            var found: [EvidenceFile] = []
            for pattern in entry.patterns {
                let known = files.known(pattern.value, entry)
                if known.isEmpty { unmatched(pattern, draft) }
                for folder in files.unlisted(pattern.value) {
                    unlisted(folder, pattern.location, draft)
                }
                found += known
            }
            let included = Self.included(by: found)
            let counting = counting(
                found.filter { !included.contains($0.path.key) }, entry, draft)
            for (file, date) in counting { add(file, date, entry, draft) }
            if !counting.isEmpty, draft.count == before, draft.faults.isEmpty {
                draft.emptyEntries.append(entry.location)
            }
        }
        let isLedger = addClaims(to: draft)
        return draft.finish(
            declared: entries.first?.location ?? (isLedger ? ledger.location(ledger.root) : nil))
    }

    /// Adds what the kind's adapter for the ledger makes of it; false if it has none.
    private func addClaims(to draft: PopulationDraft) -> Bool {
        guard let adapter = kind.ledgerAdapter else { return false }
        draft.readableFiles += 1
        let path = ledger.sources[0].path
        let run = AdapterRun(
            adapter: adapter, kind: kind, document: ledger, path: path, given: nil)
        let count = run.addItems(
            to: draft, effective: nil, isSample: false, at: ledger.location(ledger.root))
        draft.itemsByFile.append(
            Population.FileYield(
                path: path, adapter: adapter.definition.name.value, count: count, effective: nil,
                clock: ledger.location(ledger.root), isSample: false))
        return true
    }

    /// The files that count, with the moments they speak of: all of them, or the newest snapshot.
    private func counting(
        _ files: [EvidenceFile], _ entry: ProjectConfiguration.EvidenceEntry,
        _ draft: PopulationDraft
    ) -> [SnapshotChoice.Dated] {
        let dated = files.map { (file: $0, date: effectiveDate(entry, $0)) }
        guard entry.isSnapshots, !dated.isEmpty else { return dated }
        let choice = SnapshotChoice(dated, asOf: asOf, declared: entry.location)
        draft.upcoming += choice.upcoming
        draft.faults += choice.doubts
        if choice.current.isEmpty, choice.doubts.isEmpty {
            draft.faults.append(
                PopulationFault(
                    reason: .noEvidence, message: "every snapshot speaks of a later time",
                    location: entry.location))
        }
        return choice.current
    }

    /// What other files of an entry include is read there, where it inherits what stands around it.
    private static func included(by files: [EvidenceFile]) -> Set<TextKey> {
        Set(files.flatMap { $0.document?.sources.dropFirst().map(\.path.key) ?? [] })
    }

    /// What may lie in a folder that was not listed is missing: no pass may rest on the rest.
    private func unlisted(_ folder: String, _ declared: Location, _ draft: PopulationDraft) {
        let diagnostic = EngineDiagnostics.unlistedFolder(folder, at: declared)
        collector.add(diagnostic)
        draft.faults.append(
            PopulationFault(
                reason: .unreadable, message: diagnostic.message, location: declared))
    }

    private func unmatched(_ pattern: Located<GlobPattern>, _ draft: PopulationDraft) {
        let text = pattern.value.text
        let isLater = !files.paths(pattern.value).isEmpty
        collector.add(
            isLater
                ? EngineDiagnostics.nothingReceived(text, at: pattern.location)
                : EngineDiagnostics.unmatchedPattern(text, at: pattern.location))
        draft.faults.append(
            PopulationFault(
                reason: .noEvidence,
                message: isLater
                    ? "nothing that matches '\(text)' had been received"
                    : "no file matches '\(text)'",
                location: pattern.location))
    }

    private func add(
        _ file: EvidenceFile, _ date: EvidenceDate?, _ entry: ProjectConfiguration.EvidenceEntry,
        _ draft: PopulationDraft
    ) {
        if let fault = file.fault { draft.faults.append(fault) }
        guard let document = file.document, let format = file.parser?.parser.name else { return }
        draft.readableFiles += 1
        guard let adapter = adapter(for: document, format: format, entry, file.path) else {
            draft.faults.append(
                PopulationFault(
                    reason: .unreadable,
                    message: "kind '\(entry.kind.value)' has no adapter that takes '\(file.path)'",
                    location: entry.location))
            return
        }
        let treatment = treatment.flatMap { file.rests(on: $0.path) ? $0.change : nil }
        let effective = date.map { treatment?.effective ?? $0 }
        let isSample = file.record?.isSample ?? false
        let run = AdapterRun(
            adapter: adapter, kind: kind, document: document, path: file.path, given: entry.given,
            change: treatment)
        let count = run.addItems(
            to: draft, effective: effective, isSample: isSample, at: entry.location)
        draft.itemsByFile.append(
            Population.FileYield(
                path: file.path, adapter: adapter.definition.name.value, count: count,
                effective: effective, clock: clock(of: file, entry), isSample: isSample))
    }

    private func adapter(
        for document: Document, format: String, _ entry: ProjectConfiguration.EvidenceEntry,
        _ path: String
    ) -> CompiledKind.Adapter? {
        if let name = entry.adapter {
            let found = kind.adapters.first {
                $0.definition.name.value.isSame(as: name.value)
            }
            if found == nil {
                collector.add(
                    EngineDiagnostics.unknownName(
                        "adapter", name.value, of: "kind '\(entry.kind.value)'",
                        known: kind.adapters.map(\.definition.name.value), at: name.location))
            }
            return found
        }
        let found = kind.adapters.first { adapter in
            guard adapter.definition.format.value.isSame(as: format) else {
                return false
            }
            guard let detect = adapter.detect else { return true }
            let evaluator = Evaluator(detect)
            AdapterRun.bindScope(evaluator, document, path: path, given: entry.given)
            return evaluator.runsTrue()
        }
        if found == nil {
            collector.add(
                EngineDiagnostics.noAdapter(
                    kind: entry.kind.value, format: format, path: path,
                    known: kind.adapters.map(\.definition.name.value), at: entry.location))
        }
        return found
    }

    /// The moment a file speaks of: as declared, as the document says, or as its record says.
    private func effectiveDate(
        _ entry: ProjectConfiguration.EvidenceEntry, _ file: EvidenceFile
    ) -> EvidenceDate? {
        if let effective = entry.effective { return EvidenceDate(effective.value) }
        guard let expression = entry.effectiveFrom else {
            return file.record?.effectiveOrCollected.map { EvidenceDate($0.value) }
        }
        return file.document.flatMap { date(expression, of: $0, path: file.path) }
    }

    /// Where the moment a file speaks of is said.
    private func clock(of file: EvidenceFile, _ entry: ProjectConfiguration.EvidenceEntry)
        -> Location
    {
        if let effective = entry.effective { return effective.location }
        if let expression = entry.effectiveFrom {
            return expression.location(0..<expression.bytes.count)
        }
        return file.record?.effectiveOrCollected?.location ?? entry.location
    }

    /// The date that `effectiveFrom` reads; nil, and a diagnostic, if it reads none: no other date stands in for it.
    private func date(_ expression: ExpressionText, of document: Document, path: String)
        -> EvidenceDate?
    {
        // Mistakes in the expression itself were reported when the project was loaded.
        guard
            let program = ProjectConfiguration.EvidenceEntry.effectiveScope.compile(expression)
                .program
        else { return nil }
        let evaluator = Evaluator(program)
        evaluator.bind(0, document, document.root)
        evaluator.bind(1, .string(path))
        let builder = DocumentBuilder(sources: document.sources)
        var why = "it gives no date"
        switch evaluator.run() {
        case .value(let value):
            let node = Exporter(into: builder).export(value, from: evaluator, span: 0..<0)
            if let month = evaluator.string(value).flatMap({ EvidenceDate(month: $0.utf8) }) {
                return month
            }
            if case .value(let date) = FieldConverter(builder: builder).convert(
                node, to: .timestamp),
                date.kind == .timestamp
            {
                return EvidenceDate(
                    Moment(seconds: Int64(bitPattern: date.payload), nanoseconds: date.aux))
            }
        case .failure(let error): why = error.message
        }
        collector.add(
            EngineDiagnostics.effectiveFailed(
                path, why: why, at: expression.location(0..<expression.bytes.count)))
        return nil
    }
}

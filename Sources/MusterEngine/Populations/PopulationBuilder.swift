import MusterCEL
import MusterDocuments
import MusterModel
import MusterSource

/// Finds what the evidence entries declared for a kind offer it.
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

    /// The population, every item of it made.
    func build() -> Population { plan().population(collector) }

    /// The elements that become items, and what is known beside them.
    func plan() -> PopulationPlan {
        var plan = PopulationPlan(kind: kind)
        for entry in entries {
            let before = (plan.count, plan.rows.count)
            var found: [EvidenceFile] = []
            for pattern in entry.patterns {
                let known = files.known(pattern.value, entry)
                if known.isEmpty { unmatched(pattern, &plan) }
                for folder in files.unlisted(pattern.value) {
                    unlisted(folder, pattern.location, &plan)
                }
                found += known
            }
            let included = Self.included(by: found)
            let counting = counting(
                found.filter { !included.contains($0.path.key) }, entry, &plan)
            for (file, date) in counting { add(file, date, entry, &plan) }
            if !counting.isEmpty, (plan.count, plan.rows.count) == before,
                plan.outline.faults.isEmpty
            {
                plan.outline.emptyEntries.append(entry.location)
            }
        }
        let isLedger = addClaims(to: &plan)
        plan.outline.declared =
            entries.first?.location ?? (isLedger ? ledger.location(ledger.root) : nil)
        return plan
    }

    /// Adds what the kind's adapter for the ledger makes of it; false if it has none.
    private func addClaims(to plan: inout PopulationPlan) -> Bool {
        guard let adapter = kind.ledgerAdapter else { return false }
        plan.outline.hasReadableFile = true
        let place = ledger.location(ledger.root)
        let run = AdapterRun(
            adapter: adapter, kind: kind, document: ledger, path: ledger.sources[0].path, given: nil
        )
        add(run, effective: nil, isSample: false, clock: place, declared: place, &plan)
        return true
    }

    private func add(
        _ run: AdapterRun, effective: EvidenceDate?, isSample: Bool, clock: Location,
        declared: Location, _ plan: inout PopulationPlan
    ) {
        var elements: [ListElement] = []
        switch run.elements() {
        case .success(let found): elements = found
        case .failure(let failure):
            let diagnostic = failure.diagnostic(of: run, at: declared)
            collector.add(diagnostic)
            plan.outline.faults.append(
                PopulationFault(
                    reason: .unreadable, message: diagnostic.message,
                    location: run.document.location(run.document.root)))
        }
        plan.parts.append(
            PopulationPlan.Part(
                run: run, elements: elements, effective: effective, isSample: isSample))
        plan.outline.itemsByFile.append(
            Population.FileYield(
                path: run.path, adapter: run.adapter.definition.name.value, count: elements.count,
                effective: effective, clock: clock, isSample: isSample))
    }

    /// The files that count, with the moments they speak of: all of them, or the newest snapshot.
    private func counting(
        _ files: [EvidenceFile], _ entry: ProjectConfiguration.EvidenceEntry,
        _ plan: inout PopulationPlan
    ) -> [SnapshotChoice.Dated] {
        let dated = files.map { (file: $0, date: effectiveDate(entry, $0)) }
        guard entry.isSnapshots, !dated.isEmpty else { return dated }
        let choice = SnapshotChoice(dated, asOf: asOf, declared: entry.location)
        plan.outline.upcoming += choice.upcoming
        plan.outline.faults += choice.doubts
        plan.outline.setAside += choice.setAside
        if choice.current.isEmpty, choice.doubts.isEmpty {
            plan.outline.faults.append(
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
    private func unlisted(_ folder: String, _ declared: Location, _ plan: inout PopulationPlan) {
        let diagnostic = EngineDiagnostics.unlistedFolder(folder, at: declared)
        collector.add(diagnostic)
        plan.outline.faults.append(
            PopulationFault(
                reason: .unreadable, message: diagnostic.message, location: declared))
    }

    private func unmatched(_ pattern: Located<GlobPattern>, _ plan: inout PopulationPlan) {
        let text = pattern.value.text
        let isLater = !files.paths(pattern.value).isEmpty
        collector.add(
            isLater
                ? EngineDiagnostics.nothingReceived(text, at: pattern.location)
                : EngineDiagnostics.unmatchedPattern(text, at: pattern.location))
        plan.outline.faults.append(
            PopulationFault(
                reason: .noEvidence,
                message: isLater
                    ? "nothing that matches '\(text)' had been received"
                    : "no file matches '\(text)'",
                location: pattern.location))
    }

    private func add(
        _ file: EvidenceFile, _ date: EvidenceDate?, _ entry: ProjectConfiguration.EvidenceEntry,
        _ plan: inout PopulationPlan
    ) {
        let source = EvidenceSource(file: file, entry: entry, files: files)
        plan.outline.faults += source.faults(effective: date, collector)
        guard let format = file.parser?.parser.name else { return }
        if let rows = file.rows { return add(rows, source, date, entry, &plan) }
        guard let document = file.document else { return }
        plan.outline.hasReadableFile = true
        guard let adapter = adapter(for: document, format: format, entry, file.path) else {
            plan.outline.faults.append(
                PopulationFault(
                    reason: .unreadable,
                    message: "kind '\(entry.kind.value)' has no adapter that takes '\(file.path)'",
                    location: entry.location))
            return
        }
        let treatment = treatment.flatMap { file.rests(on: $0.path) ? $0.change : nil }
        let run = AdapterRun(
            adapter: adapter, kind: kind, document: document, path: file.path, given: entry.given,
            change: treatment)
        add(
            run, effective: source.oldest(date).map { treatment?.effective ?? $0 },
            isSample: source.isSample, clock: clock(of: file, entry),
            declared: entry.location, &plan)
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
    func clock(of file: EvidenceFile, _ entry: ProjectConfiguration.EvidenceEntry)
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

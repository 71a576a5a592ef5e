import MusterDocuments
import MusterModel
import MusterParallel
import MusterSource

/// Judges a kind with more items than anybody wants to hold: some thousand are made, judged by every rule about the
/// kind and given up again, on all cores. What stays is what is open and how many pass.
///
/// Files of rows are parsed on the way: of them no more is held than the parts that are worked at.
struct PartwiseJudge {
    let plan: PopulationPlan
    /// How many items are made together.
    let size: Int
    /// Rules that judge each item by itself.
    let rules: [CompiledRule]
    /// For each rule what it may read; the first population is the kind's, without its items.
    let scopes: [RuleScope]

    /// What came of it.
    struct Outcome {
        /// The findings of each rule, in order.
        let findings: [[Finding]]
        /// What is known of the kind beside its items, which are counted now.
        let outline: PopulationOutline
    }

    /// Why the kind has to be judged as a whole.
    enum Failure: Error {
        /// Two items have one key or one name: which of them counts shows only side by side.
        case repeats
        /// What is wrong with files of rows, by their place in the plan.
        case rows([Int: RowProblem])
    }

    /// A piece of the work.
    private enum Turn: Sendable {
        case items(Range<Int>)
        case rows(Int, part: Int)
    }

    private struct Part: Sendable {
        var findings: [ItemFindings]
        var identities: [ItemIdentities] = []
        /// How many items there are in a part of a file of rows.
        var count = 0
    }

    /// Judges all of it.
    func judge() -> Result<Outcome, Failure> {
        let judges = zip(rules, scopes).map { PartwiseRule(rule: $0, scope: $1) }
        let known = plan.count + knownRows(upTo: judges.map(\.scope.mostListed).max() ?? 0)
        for judge in judges { judge.expect(known) }
        let starts = stride(from: 0, to: plan.count, by: size)
        var turns = starts.map { Turn.items($0..<min($0 + size, plan.count)) }
        for (index, source) in plan.rows.enumerated() {
            turns += source.rows.places.indices.map { Turn.rows(index, part: $0) }
        }
        let look = QuickLook(plan.kind, rules)
        let done = ParallelMap.map(turns) { turn in part(turn, judges, look) }
        var problems: [Int: RowProblem] = [:]
        var outline = plan.outline
        var parts: [Part] = []
        for (turn, result) in zip(turns, done) {
            switch (turn, result) {
            case (.items, .success(let part)): parts.append(part)
            case (.rows(let index, _), .success(let part)):
                outline.itemsByFile[plan.rows[index].yield].count += part.count
                parts.append(part)
            case (.rows(let index, _), .failure(let problem)):
                problems[index] = problems[index]?.joined(problem) ?? problem
            case (.items, .failure): break
            }
        }
        for (index, source) in plan.rows.enumerated()
        where problems[index] == nil && outline.itemsByFile[source.yield].count == 0 {
            problems[index] = .isEmpty
        }
        guard problems.isEmpty else { return .failure(.rows(problems)) }
        guard ItemIdentities.areDistinct(parts.flatMap(\.identities)) else {
            return .failure(.repeats)
        }
        let findings = judges.indices.map { index in
            judges[index].findings(of: parts.map { $0.findings[index] })
        }
        return .success(Outcome(findings: findings, outline: outline))
    }

    /// How many items the first parts of files of rows hold, looked at until there are more than `limit`: where passes
    /// are only counted, none needs to be made first.
    private func knownRows(upTo limit: Int) -> Int {
        var count = 0
        if limit == .max { return count }
        // Of files with many more lines a part of the rows is parsed twice, which costs less than passes nobody lists.
        for source in plan.rows where (source.rows.places.last?.line ?? 0) / 2 > limit {
            for index in source.rows.places.indices {
                guard count <= limit,
                    case .success(let (_, elements)) = source.elements(ofPart: index)
                else { return count }
                count += elements.count
            }
        }
        return count
    }

    private func part(
        _ turn: Turn, _ judges: [PartwiseRule], _ look: QuickLook
    ) -> Result<Part, RowProblem> {
        switch turn {
        case .items(let positions):
            var part = Part(findings: judges.map { _ in ItemFindings() })
            add(judges, look, to: &part) { places, fields in
                plan.draft(of: positions, at: places, fields: fields, DiagnosticCollector())
            }
            return .success(part)
        case .rows(let index, let place):
            let source = plan.rows[index]
            return source.elements(ofPart: place).map { run, elements in
                part(source, run, elements, judges, look)
            }
        }
    }

    private func part(
        _ source: RowSource, _ run: AdapterRun, _ elements: [ListElement],
        _ judges: [PartwiseRule], _ look: QuickLook
    ) -> Part {
        var part = Part(findings: judges.map { _ in ItemFindings() }, count: elements.count)
        for start in stride(from: 0, to: elements.count, by: size) {
            add(judges, look, to: &part) { places, fields in
                let draft = PopulationDraft(kind: plan.kind, collector: DiagnosticCollector())
                let all = elements[start..<min(start + size, elements.count)]
                run.add(
                    places.map { $0.map { elements[start + $0] } } ?? Array(all), to: draft,
                    effective: source.effective, isSample: source.isSample, fields: fields)
                return draft
            }
        }
        FindingExcerpts(run.document).apply(to: &part.findings)
        return part
    }

    /// Judges items; `make` makes all of them or those at some places, with all their fields or some.
    ///
    /// Items of one part cannot contradict each other unseen: their identities are compared, too.
    private func add(
        _ judges: [PartwiseRule], _ look: QuickLook, to part: inout Part,
        _ make: ([Int]?, Set<Int>?) -> PopulationDraft
    ) {
        guard let fields = look.fields, !judges.contains(where: \.listsAll) else {
            let (population, identities) = make(nil, nil).finishPart(plan.outline)
            part.identities.append(identities)
            for (index, judge) in judges.enumerated() {
                part.findings[index].add(judge.judged(population))
            }
            return
        }
        let (quick, identities) = make(nil, fields).finishPart(plan.outline, isNamed: false)
        part.identities.append(identities)
        let glances = judges.map { $0.glance(quick) }
        let open = Set(glances.flatMap(\.open)).sorted()
        for (index, glance) in glances.enumerated() {
            part.findings[index].inScope += glance.inScope
        }
        if open.isEmpty { return }
        var numbers: [Int: Int] = [:]
        for (number, place) in open.enumerated() { numbers[place] = number }
        let (whole, _) = make(open, nil).finishPart(plan.outline)
        for (index, glance) in glances.enumerated() {
            part.findings[index].findings += judges[index].findings(
                whole, at: glance.open.compactMap { numbers[$0] })
        }
    }
}

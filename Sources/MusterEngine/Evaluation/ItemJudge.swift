import MusterCEL
import MusterModel
import MusterSource

/// Judges the items of a rule's first population, one by one.
final class ItemJudge {
    private let rule: CompiledRule
    let scope: RuleScope
    let state: EvidenceState
    private let scopeFilter: Evaluator?
    private let checks: [CheckEvaluator]
    private let maker: FindingMaker

    init(_ rule: CompiledRule, _ scope: RuleScope, _ state: EvidenceState) {
        self.rule = rule
        self.scope = scope
        self.state = state
        maker = FindingMaker(rule.rule, scope)
        scopeFilter = rule.scope.map { Evaluator($0) }
        checks = rule.checks.map { CheckEvaluator($0, of: rule, in: scope) }
        if let scopeFilter {
            scope.bind(scopeFilter, of: rule, item: nil)
            scopeFilter.recordsReads = true
        }
    }

    /// Whether evaluations note what they read: whoever only counts passes has no use for it.
    var recordsReads = true {
        didSet {
            scopeFilter?.recordsReads = recordsReads
            for check in checks { check.that.recordsReads = recordsReads }
        }
    }

    /// Judges every item that is in scope; passes that the counter does not admit have no finding.
    func findings(_ counter: ScopeCounter) -> ItemFindings {
        var result = ItemFindings()
        guard let population = scope.populations.first else { return result }
        let items = population.items
        var doubts = EvidenceDoubts(state)
        // Items are not copied before it is clear that they are needed whole: most pass and are only counted.
        for index in items.indices {
            switch isInScope(items[index].node, population.document) {
            case .success(false): continue
            case .success(true):
                result.inScope += 1
                if !counter.admits(), doubts.mayPass(items[index]),
                    holdsUnnoted(for: items[index].node, of: population.document)
                {
                    continue
                }
                result.findings.append(judgedFinding(items[index], population))
            case .failure(let doubt):
                result.inScope += 1
                result.findings.append(doubted(items[index], doubt))
            }
            if rule.expectation.comparesItems { result.items.append(items[index]) }
        }
        return result
    }

    /// The finding of an item that is in scope, or may be.
    func finding(_ item: Population.Item, _ population: Population) -> Finding {
        if case .failure(let doubt) = isInScope(item.node, population.document) {
            return doubted(item, doubt)
        }
        return judgedFinding(item, population)
    }

    private func judgedFinding(_ item: Population.Item, _ population: Population) -> Finding {
        let judgement = judged(item, population)
        return maker.finding(
            item.subject, judgement, item, reads: { checks.flatMap(\.evidence) })
    }

    private func doubted(_ item: Population.Item, _ doubt: OpenQuestion) -> Finding {
        maker.finding(item.subject, doubt.judgement, item, reads: { scopeReads })
    }

    private var scopeReads: [Read] {
        scopeFilter?.reads.filter { $0.document !== scope.parameters } ?? []
    }

    /// Whether `where` keeps the item; a filter that cannot say leaves the item in doubt, never out.
    private func isInScope(_ node: NodeID, _ document: Document) -> Result<Bool, OpenQuestion> {
        guard let scopeFilter else { return .success(true) }
        scopeFilter.bind(0, document, node)
        switch scopeFilter.run() {
        case .value(let value):
            if let keeps = scopeFilter.bool(value) { return .success(keeps) }
            return .failure(
                OpenQuestion(
                    .noTruthValue(
                        scopeFilter.program.text,
                        at: Observation("", at: document.location(node)))))
        case .failure(let error):
            return .failure(
                OpenQuestion(
                    CheckEvaluator.open(
                        error, reads: scopeFilter.reads, fallback: document.location(node))))
        }
    }

    /// What `where` says of an item; nil if it cannot say.
    func keeps(_ node: NodeID, _ document: Document) -> Bool? {
        guard let scopeFilter else { return true }
        scopeFilter.bind(0, document, node)
        guard case .value(let value) = scopeFilter.run() else { return nil }
        return scopeFilter.bool(value)
    }

    private func holdsUnnoted(for node: NodeID, of document: Document) -> Bool {
        for check in checks { check.that.recordsReads = false }
        defer { for check in checks { check.that.recordsReads = true } }
        return holds(for: node, of: document)
    }

    /// Whether every assertion holds; none at all is none that does.
    func holds(for node: NodeID, of document: Document) -> Bool {
        for check in checks where !check.holds(for: node, of: document) { return false }
        return !checks.isEmpty
    }

    private func judged(_ item: Population.Item, _ population: Population) -> Judgement {
        var judgement = judgement(of: item.node, population.document)
        if judgement.verdict == .undetermined(.imprecise),
            let days = MonthDays(of: item.node, in: population.document)
        {
            judgement = sameForEveryDay(days) ?? judgement
            // What is read afterwards is the item's own.
            _ = self.judgement(of: item.node, population.document)
        }
        return state.applied(to: judgement, item: item)
    }

    private func judgement(of item: NodeID, _ document: Document) -> Judgement {
        for check in checks { check.bind(item, of: document) }
        return CheckEvaluator.combined(
            checks.map { $0.judge(fallback: document.location(item)) })
    }

    /// The judgement that does not depend on the day of the month, if there is one.
    private func sameForEveryDay(_ days: MonthDays) -> Judgement? {
        let judgements = days.items.map { judgement(of: $0, days.document) }
        guard var first = judgements.first, first.verdict.reason == nil,
            judgements.allSatisfy({ $0.verdict == first.verdict })
        else { return nil }
        if !first.message.isEmpty {
            first.message = "whatever the day of \(days.month): \(first.message)"
        }
        return first
    }
}

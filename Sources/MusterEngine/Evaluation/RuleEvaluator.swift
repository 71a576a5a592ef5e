import MusterCEL
import MusterModel
import MusterSource

/// Runs one rule over its population: every subject gets exactly one finding.
final class RuleEvaluator {
    let rule: CompiledRule
    let scope: RuleScope
    private let scopeFilter: Evaluator?
    private let checks: [CheckEvaluator]
    private let state: EvidenceState
    private let fingerprints: FingerprintMaker

    init(_ rule: CompiledRule, _ scope: RuleScope) {
        self.rule = rule
        self.scope = scope
        state = EvidenceState(rule: rule, scope: scope)
        fingerprints = FingerprintMaker(scope.populations)
        scopeFilter = rule.scope.map { Evaluator($0) }
        checks = rule.checks.map { CheckEvaluator($0, parameters: scope.parameters) }
        for evaluator in [scopeFilter].compactMap({ $0 }) + checks.flatMap(\.evaluators) {
            bindConstants(evaluator)
        }
    }

    /// The findings in order of subject.
    func findings() -> [Finding] {
        var findings: [Finding]
        if rule.definition.each == nil {
            findings = setFinding()
        } else {
            let inScope = itemFindings()
            findings = failingExtras(inScope) + expectationFindings(inScope.items)
        }
        return findings.sorted { $0.subject.precedes($1.subject) }
    }

    // MARK: One finding for each item

    private func itemFindings() -> (findings: [Finding], items: [Population.Item]) {
        guard let population = scope.populations.first else { return ([], []) }
        var findings: [Finding] = []
        var inScope: [Population.Item] = []
        for item in population.items {
            switch isInScope(item, population.document) {
            case .success(false): continue
            case .success(true):
                inScope.append(item)
                let judgement = judged(item, population)
                findings.append(
                    finding(item.subject, judgement, item, reads: { checks.flatMap(\.evidence) }))
            case .failure(let doubt):
                inScope.append(item)
                findings.append(
                    finding(item.subject, doubt.judgement, item, reads: { scopeReads }))
            }
        }
        return (findings, inScope)
    }

    private var scopeReads: [Read] {
        scopeFilter?.reads.filter { $0.document !== scope.parameters } ?? []
    }

    /// Whether `where` keeps the item; a filter that cannot say leaves the item in doubt, never out.
    private func isInScope(_ item: Population.Item, _ document: Document) -> Result<
        Bool, OpenQuestion
    > {
        guard let scopeFilter else { return .success(true) }
        scopeFilter.bind(0, document, item.node)
        switch scopeFilter.run() {
        case .value(let value):
            if let keeps = scopeFilter.bool(value) { return .success(keeps) }
            return .failure(
                OpenQuestion(
                    .noTruthValue(
                        scopeFilter.program.text,
                        at: Observation("", at: document.location(item.node)))))
        case .failure(let error):
            return .failure(
                OpenQuestion(
                    CheckEvaluator.open(
                        error, reads: scopeFilter.reads, fallback: document.location(item.node))))
        }
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
        for check in checks {
            for evaluator in check.evaluators { evaluator.bind(0, document, item) }
        }
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

    // MARK: One finding for the whole set

    private func setFinding() -> [Finding] {
        guard let population = scope.populations.first else { return [] }
        let subject = population.kind
        if let missing = state.absence() { return [finding(subject, missing)] }
        if population.items.isEmpty { return [finding(subject, emptyJudgement(population))] }
        let fallback = population.document.location(population.items[0].node)
        let judgement = CheckEvaluator.combined(checks.map { $0.judge(fallback: fallback) })
        let applied = state.applied(to: judgement, items: population.items)
        if applied.verdict == .pass, let shortfall = shortfall(population.items.count) {
            return [finding(subject, shortfall)]
        }
        return [finding(subject, applied, reads: { checks.flatMap(\.evidence) })]
    }

    // MARK: What the population has to be

    private func expectationFindings(_ items: [Population.Item]) -> [Finding] {
        guard let population = scope.populations.first else { return [] }
        var missing: [Finding] = []
        if case .all(let declared, by: let name, _) = rule.expectation {
            let coverage = Coverage(rule: rule, scope: scope, declared: declared, name: name)
            missing = coverage.missing(from: items, bind: bindConstants).map {
                finding($0.subject, $0.judgement)
            }
        }
        let minimum = minimumFindings(items, population, isCovered: !missing.isEmpty)
        // A list that cannot be read and no evidence at all are both said of the kind: one finding is enough.
        let said = minimum.first?.subject ?? ""
        return missing.filter { !$0.subject.isSame(as: said) } + minimum
    }

    /// The findings of the items, those of undeclared ones turned into failures if the rule says so.
    private func failingExtras(
        _ inScope: (findings: [Finding], items: [Population.Item])
    ) -> [Finding] {
        guard case .all(let declared, by: let name, extraFails: true) = rule.expectation,
            let population = scope.populations.first
        else { return inScope.findings }
        let coverage = Coverage(rule: rule, scope: scope, declared: declared, name: name)
        let memberships = coverage.memberships(of: inScope.items, bind: bindConstants)
        return zip(inScope.findings, memberships).enumerated().map { index, pair in
            let found = pair.0
            let item = inScope.items[index]
            switch pair.1 {
            case .declared: return found
            case .unknown(let open):
                return found.verdict == .pass ? finding(found.subject, open, item) : found
            case .extra:
                guard found.verdict == .pass || found.verdict == .fail else { return found }
                return failingExtra(found, item, in: population.document)
            }
        }
    }

    private func failingExtra(
        _ found: Finding, _ item: Population.Item, in document: Document
    ) -> Finding {
        let place = document.location(item.node)
        let message = "it is in the evidence and not declared: add it to the list, or take it away"
        let own = Judgement(
            verdict: .fail, message: message, observations: [Observation(message, at: place)])
        let first = Judgement(
            verdict: found.verdict, message: found.message, observations: found.observations)
        return finding(
            found.subject, CheckEvaluator.combined([own, first]), item,
            reads: { [Read(document: document, node: item.node)] })
    }

    private func minimumFindings(
        _ items: [Population.Item], _ population: Population, isCovered: Bool
    ) -> [Finding] {
        if !items.isEmpty {
            return shortfall(items.count).map { [finding(population.kind, $0)] } ?? []
        }
        if let missing = state.absence() {
            return [finding(population.kind, missing)]
        }
        // The declared subjects that are missing say it already.
        return isCovered ? [] : [finding(population.kind, emptyJudgement(population))]
    }

    /// The judgement of a population that is smaller than the rule demands.
    private func shortfall(_ count: Int) -> Judgement? {
        guard case .atLeast(let minimum) = rule.expectation, count < minimum else { return nil }
        return Judgement(
            verdict: .undetermined(.incompletePopulation),
            message: "\(count) of at least \(minimum) expected", observations: [])
    }

    /// Whether the rule is content with nothing.
    private var isEmptyGood: Bool {
        switch rule.expectation {
        case .nonePasses, .emptyIsNotApplicable: true
        case .atLeast, .all: false
        }
    }

    /// The evidence is there and readable, and nothing in it is in scope.
    private func emptyJudgement(_ population: Population) -> Judgement {
        if let doubt = state.sourceDoubt() ?? (isEmptyGood ? state.fileDoubt() : nil) {
            return Judgement(
                verdict: .undetermined(doubt.reason), message: doubt.message,
                observations: [Observation(doubt.message, at: doubt.location)])
        }
        switch rule.expectation {
        case .nonePasses:
            return Judgement(
                verdict: .pass, message: "",
                observations: population.itemsByFile.isEmpty
                    ? [] : [Observation("none found", at: population.declared)])
        case .emptyIsNotApplicable(let because):
            return Judgement(verdict: .notApplicable(because), message: because)
        case .atLeast, .all:
            return Judgement(
                verdict: .undetermined(.emptyPopulation),
                message: "no \(population.kind) in the evidence is in the rule's scope",
                observations: population.declared.map { [Observation("declared here", at: $0)] }
                    ?? [])
        }
    }

    // MARK: Parts

    private func bindConstants(_ evaluator: Evaluator) {
        scope.bind(evaluator, of: rule, item: nil)
        evaluator.recordsReads = true
    }

    /// `reads` is asked only where something is open: a pass needs no fingerprint.
    private func finding(
        _ subject: String, _ judgement: Judgement, _ item: Population.Item? = nil,
        reads: () -> [Read] = { [] }
    ) -> Finding {
        Finding(
            id: FindingID.of(rule: rule.rule.id, subject: subject), rule: rule.rule.id,
            subject: subject, severity: rule.rule.severity, evidenceClass: rule.rule.evidenceClass,
            verdict: judgement.verdict, message: judgement.message,
            observations: judgement.observations,
            fingerprint: scope.fingerprints && judgement.verdict.isOpen
                ? fingerprints.fingerprint(of: judgement.verdict, reads: reads(), item: item?.node)
                : nil)
    }
}

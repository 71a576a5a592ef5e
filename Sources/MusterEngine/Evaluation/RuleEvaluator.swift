import MusterCEL
import MusterModel
import MusterSource

/// Runs one rule over its population: every subject gets exactly one finding, or is counted in one.
final class RuleEvaluator {
    let rule: CompiledRule
    let scope: RuleScope
    private let state: EvidenceState
    private let maker: FindingMaker

    init(_ rule: CompiledRule, _ scope: RuleScope) {
        self.rule = rule
        self.scope = scope
        state = EvidenceState(rule: rule, scope: scope)
        maker = FindingMaker(rule.rule, scope)
    }

    /// The findings in order of subject.
    func findings() -> [Finding] {
        if rule.definition.each == nil { return setFinding() }
        let counter = ScopeCounter(limit: listed)
        return findings(of: [ItemJudge(rule, scope, state).findings(counter)])
    }

    /// The findings in order of subject, given what was said of the parts of the population.
    func findings(of parts: [ItemFindings]) -> [Finding] {
        guard let population = scope.populations.first else { return [] }
        let inScope = parts.reduce(0) { $0 + $1.inScope }
        let found = parts.count == 1 ? parts[0].findings : parts.flatMap(\.findings)
        var findings = failingExtras(found, parts.flatMap(\.items))
        if inScope > listed {
            findings.removeAll { $0.verdict == .pass }
            let passes = inScope - findings.count
            if passes > 0 { findings.append(maker.passes(passes, of: population.outline)) }
        }
        findings += expectationFindings(parts.flatMap(\.items), inScope: inScope)
        return findings.sorted { $0.subject.precedes($1.subject) }
    }

    /// Up to how many subjects each pass is listed. What is declared is known by name, and so are its passes.
    private var listed: Int { rule.expectation.comparesItems ? .max : scope.mostListed }

    // MARK: One finding for the whole set

    private func setFinding() -> [Finding] {
        guard let population = scope.populations.first else { return [] }
        let subject = population.kind
        if let missing = state.absence() { return [finding(subject, missing)] }
        if population.items.isEmpty { return [finding(subject, emptyJudgement(population))] }
        let checks = rule.checks.map { CheckEvaluator($0, of: rule, in: scope) }
        let fallback = population.document.location(population.items[0].node)
        let judgement = CheckEvaluator.combined(checks.map { $0.judge(fallback: fallback) })
        let applied = state.applied(to: judgement, items: population.items)
        if applied.verdict == .pass, let shortfall = shortfall(population.items.count) {
            return [finding(subject, shortfall)]
        }
        return [finding(subject, applied, reads: { checks.flatMap(\.evidence) })]
    }

    // MARK: What the population has to be

    private func expectationFindings(_ items: [Population.Item], inScope: Int) -> [Finding] {
        guard let population = scope.populations.first else { return [] }
        var missing: [Finding] = []
        if case .all(let declared, by: let name, _) = rule.expectation {
            let coverage = Coverage(rule: rule, scope: scope, declared: declared, name: name)
            missing = coverage.missing(from: items, bind: bindConstants).map {
                finding($0.subject, $0.judgement)
            }
        }
        let minimum = minimumFindings(inScope, population, isCovered: !missing.isEmpty)
        // A list that cannot be read and no evidence at all are both said of the kind: one finding is enough.
        let said = minimum.first?.subject ?? ""
        return missing.filter { !$0.subject.isSame(as: said) } + minimum
    }

    /// The findings of the items, those of undeclared ones turned into failures if the rule says so.
    private func failingExtras(
        _ findings: [Finding], _ items: [Population.Item]
    ) -> [Finding] {
        guard case .all(let declared, by: let name, extraFails: true) = rule.expectation,
            let population = scope.populations.first
        else { return findings }
        let coverage = Coverage(rule: rule, scope: scope, declared: declared, name: name)
        let memberships = coverage.memberships(of: items, bind: bindConstants)
        return zip(findings, memberships).enumerated().map { index, pair in
            let found = pair.0
            switch pair.1 {
            case .declared: return found
            case .unknown(let open):
                return found.verdict == .pass ? finding(found.subject, open, items[index]) : found
            case .extra:
                guard found.verdict == .pass || found.verdict == .fail else { return found }
                return failingExtra(found, items[index], in: population.document)
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
        _ inScope: Int, _ population: Population, isCovered: Bool
    ) -> [Finding] {
        if inScope > 0 {
            return shortfall(inScope).map { [finding(population.kind, $0)] } ?? []
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

    private func finding(
        _ subject: String, _ judgement: Judgement, _ item: Population.Item? = nil,
        reads: () -> [Read] = { [] }
    ) -> Finding {
        maker.finding(subject, judgement, item, reads: reads)
    }
}

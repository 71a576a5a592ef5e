import MusterModel
import MusterSource

/// Lays the state of the evidence over a judgement: what is unreadable, stale or a sample cannot carry a
/// pass. Failures stay failures.
final class EvidenceState: Sendable {
    let rule: CompiledRule
    let scope: RuleScope
    /// What is wrong with the populations a rule joins; worked out once, not for every item it judges.
    private let joinedDoubt: PopulationFault?
    private let knownSourceDoubt: PopulationFault?
    /// Whether no population as a whole keeps items from passing.
    private let mayPass: Bool

    init(rule: CompiledRule, scope: RuleScope) {
        self.rule = rule
        self.scope = scope
        knownSourceDoubt = Self.sourceDoubt(rule, scope)
        joinedDoubt =
            scope.populations.dropFirst().lazy.compactMap { population in
                population.items.isEmpty
                    ? Self.doubt(files: population, rule, scope)
                    : population.items.lazy.compactMap { Self.doubt($0, rule, scope) }.first
            }.first
        mayPass =
            knownSourceDoubt == nil && joinedDoubt == nil && Self.joinedAbsence(scope) == nil
    }

    /// The judgement when a population the rule reads has no evidence at all; nil if each has some.
    func absence() -> Judgement? {
        for population in scope.populations {
            if population.declared == nil {
                return Judgement(
                    verdict: .undetermined(.noEvidence),
                    message: "no evidence of kind \(population.kind) is declared in muster.yaml")
            }
            if !population.hasReadableFile || population.items.isEmpty,
                let fault = population.faults.first
            {
                return Judgement(
                    verdict: .undetermined(fault.reason), message: fault.message,
                    observations: [Observation(fault.message, at: fault.location)])
            }
            if !population.hasReadableFile {
                return Judgement(
                    verdict: .undetermined(.noEvidence),
                    message: "no file of kind \(population.kind) was read")
            }
        }
        return nil
    }

    /// Whether nothing about the evidence keeps an item from passing.
    func lets(pass item: Population.Item) -> Bool {
        mayPass && Self.doubt(item, rule, scope) == nil
    }

    /// The judgement of one item, given where it came from.
    func applied(to judgement: Judgement, item: Population.Item) -> Judgement {
        applied(to: judgement, items: [item])
    }

    /// The judgement of a set of items.
    func applied(to judgement: Judgement, items: [Population.Item]) -> Judgement {
        if let absence = Self.joinedAbsence(scope) { return absence }
        guard judgement.verdict == .pass, let doubt = doubt(items) else { return judgement }
        var observations = judgement.observations
        if let location = doubt.location {
            observations.insert(Observation(doubt.message, at: location), at: 0)
        }
        return Judgement(
            verdict: .undetermined(doubt.reason), message: doubt.message, observations: observations
        )
    }

    /// A joined population without any evidence decides nothing, not even a failure.
    private static func joinedAbsence(_ scope: RuleScope) -> Judgement? {
        for population in scope.populations.dropFirst() where population.items.isEmpty {
            if population.declared == nil {
                return Judgement(
                    verdict: .undetermined(.noEvidence),
                    message: "no evidence of kind \(population.kind) is declared in muster.yaml")
            }
            if let fault = population.faults.first {
                return Judgement(
                    verdict: .undetermined(fault.reason), message: fault.message,
                    observations: [Observation(fault.message, at: fault.location)])
            }
        }
        return nil
    }

    private func doubt(_ items: [Population.Item]) -> PopulationFault? {
        if let knownSourceDoubt { return knownSourceDoubt }
        for item in items {
            if let doubt = Self.doubt(item, rule, scope) { return doubt }
        }
        return joinedDoubt
    }

    /// What is wrong with files in which nothing was found: an old or a sample file does not prove that there is none.
    func fileDoubt() -> PopulationFault? {
        scope.populations.first.flatMap { Self.doubt(files: $0, rule, scope) } ?? joinedDoubt
    }

    /// What is wrong with the files behind the rule's populations, whatever their items say.
    func sourceDoubt() -> PopulationFault? { knownSourceDoubt }

    private static func sourceDoubt(
        _ rule: CompiledRule, _ scope: RuleScope
    ) -> PopulationFault? {
        let allowsNone = if case .nonePasses = rule.expectation { true } else { false }
        for population in scope.populations {
            if let fault = population.faults.first { return fault }
            if let empty = population.emptyEntries.first, !allowsNone {
                return PopulationFault(
                    reason: .emptyPopulation,
                    message: "a file declared as \(population.kind) holds none", location: empty)
            }
        }
        return nil
    }

    private static func doubt(
        _ item: Population.Item, _ rule: CompiledRule, _ scope: RuleScope
    ) -> PopulationFault? {
        if item.isConflicting {
            return PopulationFault(
                reason: .unreadable,
                message:
                    "two different items have this key: correct the evidence so that one is left",
                location: nil)
        }
        return doubt(isSample: item.isSample, effective: item.effective, rule, scope)
    }

    private static func doubt(
        files population: Population, _ rule: CompiledRule, _ scope: RuleScope
    ) -> PopulationFault? {
        population.itemsByFile.lazy.compactMap {
            doubt(isSample: $0.isSample, effective: $0.effective, rule, scope)
        }.first
    }

    private static func doubt(
        isSample: Bool, effective: EvidenceDate?, _ rule: CompiledRule, _ scope: RuleScope
    ) -> PopulationFault? {
        if isSample, !scope.samplesCount {
            return PopulationFault(
                reason: .sampleData, message: "the evidence is marked as a sample", location: nil)
        }
        return EvidenceAge(date: effective, asOf: scope.asOf).fault(longest: rule.definition.maxAge)
    }
}

import MusterCEL
import MusterModel

/// Makes the findings of one rule out of judgements.
final class FindingMaker {
    private let rule: Rule
    private let scope: RuleScope
    private let fingerprints: FingerprintMaker

    init(_ rule: Rule, _ scope: RuleScope) {
        self.rule = rule
        self.scope = scope
        fingerprints = FingerprintMaker(scope.populations)
    }

    /// A finding; `reads` is asked only where something is open: a pass needs no fingerprint.
    func finding(
        _ subject: String, _ judgement: Judgement, _ item: Population.Item? = nil,
        reads: () -> [Read] = { [] }
    ) -> Finding {
        Finding(
            id: FindingID.of(rule: rule.id, subject: subject), rule: rule.id, subject: subject,
            severity: rule.severity, evidenceClass: rule.evidenceClass,
            verdict: judgement.verdict, message: judgement.message,
            observations: judgement.observations,
            fingerprint: scope.fingerprints && judgement.verdict.isOpen
                ? fingerprints.fingerprint(of: judgement.verdict, reads: reads(), item: item?.node)
                : nil)
    }

    /// The one finding that stands for all passes of a population too large to list them.
    func passes(_ count: Int, of population: PopulationOutline) -> Finding {
        let subject = "passing \(population.kind)"
        return Finding(
            id: FindingID.of(rule: rule.id, subject: subject), rule: rule.id, subject: subject,
            severity: rule.severity, evidenceClass: rule.evidenceClass, verdict: .pass,
            observations: population.declared.map {
                [Observation("\(count) of its items pass", at: $0)]
            } ?? [], count: count)
    }
}

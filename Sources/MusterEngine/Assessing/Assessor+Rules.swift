import MusterCEL
import MusterModel
import MusterSource

extension Assessor {
    /// One rule's findings; reads nothing but its arguments, so that rules run side by side.
    static func findings(
        of rule: CompiledRule, _ populations: [Population], _ project: Project, _ asOf: Moment,
        fingerprints: Bool = true, mostListed: Int = .max
    ) -> [Finding] {
        if let exclusion = exclusion(of: rule, project) { return [excluded(rule.rule, exclusion)] }
        var scope = scope(of: rule, populations, project, asOf, mostListed)
        scope.fingerprints = fingerprints
        return RuleEvaluator(rule, scope).findings()
    }

    static func exclusion(
        of rule: CompiledRule, _ project: Project
    ) -> ProjectConfiguration.Exclusion? {
        project.configuration.exclusions.first { $0.rule.value.isSame(as: rule.rule.id) }
    }

    /// What a rule's expressions may read.
    static func scope(
        of rule: CompiledRule, _ populations: [Population], _ project: Project, _ asOf: Moment,
        _ mostListed: Int = .max
    ) -> RuleScope {
        let overrides = project.configuration.parameters.first {
            $0.rule.value.isSame(as: rule.rule.id)
        }
        // Wrong parameters were reported when the project was loaded.
        let parameters = ParameterDocument(collector: DiagnosticCollector()).make(
            for: rule.definition, overrides: overrides.map { ($0.document, $0.node) },
            declared: project.ledger.parameters(of: rule.definition))
        return RuleScope(
            populations: rule.rule.kinds.compactMap { kind in
                populations.first { $0.kind.isSame(as: kind) }
            }, parameters: parameters, asOf: asOf, samplesCount: project.configuration.isSample,
            mostListed: mostListed)
    }

    static func excluded(
        _ rule: Rule, _ exclusion: ProjectConfiguration.Exclusion
    ) -> Finding {
        let justification = "\(exclusion.because) (approved by \(exclusion.approvedBy))"
        let subject = rule.kinds.first ?? rule.id
        return Finding(
            id: FindingID.of(rule: rule.id, subject: subject), rule: rule.id, subject: subject,
            severity: rule.severity, evidenceClass: rule.evidenceClass,
            verdict: .notApplicable(justification), message: justification,
            observations: [Observation("declared not applicable", at: exclusion.rule.location)])
    }
}

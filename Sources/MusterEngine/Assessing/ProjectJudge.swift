import MusterModel
import MusterParallel
import MusterSource

/// Judges a project's evidence by all of its rules.
struct ProjectJudge {
    let project: Project
    let asOf: Moment
    /// Up to how many subjects of a rule every pass is listed.
    let mostListed: Int
    /// How many items of a large kind are made together; kinds with fewer are judged as a whole.
    let partSize: Int
    let collector: DiagnosticCollector

    /// The populations in order of kind, those judged part by part without their items, and the findings in order
    /// of rule.
    func judge(_ files: EvidenceFiles) -> (populations: [Population], findings: [Finding]) {
        let maker = ProjectPopulations(project: project, asOf: asOf, collector: collector)
        let plans = maker.plans(files)
        let large = plans.indices.filter { isJudgedInParts(plans[$0]) }
        var populations = maker.populations(of: plans, without: Set(large))
        var judged: [TextKey: [Finding]] = [:]
        for index in large {
            if let findings = findings(of: plans[index], populations) {
                judged.merge(findings) { first, _ in first }
            } else {
                populations[index] = plans[index].population(collector)
            }
        }
        return (populations, findings(over: populations, known: judged))
    }

    /// Whether a kind has many items and no rule needs more than one of them at a time.
    private func isJudgedInParts(_ plan: PopulationPlan) -> Bool {
        let kind = plan.outline.kind
        return plan.count > partSize
            && rules(about: kind).allSatisfy { $0.judgesItemsAlone(of: kind) }
    }

    /// The rules in force that read a kind.
    private func rules(about kind: String) -> [CompiledRule] {
        project.library.rules.filter { rule in
            rule.rule.kinds.contains { $0.isSame(as: kind) }
                && Assessor.exclusion(of: rule, project) == nil
        }
    }

    /// The findings of the rules about a large kind by rule; nil if it has to be judged as a whole.
    private func findings(
        of plan: PopulationPlan, _ populations: [Population]
    ) -> [TextKey: [Finding]]? {
        let rules = rules(about: plan.outline.kind)
        let scopes = rules.map { Assessor.scope(of: $0, populations, project, asOf, mostListed) }
        let judge = PartwiseJudge(plan: plan, size: partSize, rules: rules, scopes: scopes)
        guard let findings = judge.findings() else { return nil }
        return Dictionary(uniqueKeysWithValues: zip(rules.map(\.rule.id.key), findings))
    }

    /// The findings of all rules: those that are known, and those over whole populations.
    private func findings(
        over populations: [Population], known: [TextKey: [Finding]]
    ) -> [Finding] {
        let (project, asOf, mostListed) = (project, asOf, mostListed)
        return ParallelMap.map(project.library.rules) { rule in
            known[rule.rule.id.key]
                ?? Assessor.findings(of: rule, populations, project, asOf, mostListed: mostListed)
        }.flatMap { $0 }
    }
}

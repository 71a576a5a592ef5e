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

    /// What came of it.
    struct Outcome {
        /// The files, those that could not be read part by part read as a whole.
        let files: EvidenceFiles
        /// In order of kind; those judged part by part have no items.
        let populations: [Population]
        /// In order of rule.
        let findings: [Finding]
    }

    /// Judges by all rules.
    func judge(_ files: EvidenceFiles) -> Outcome {
        var files = files.whole(RowReach(project: project).problems(files), collector)
        while true {
            let own = DiagnosticCollector()
            switch judged(files, own) {
            case .success(let outcome):
                collector.add(own.all + files.heldDiagnostics)
                return outcome
            case .failure(let odd):
                // Each time at least one file more is read as a whole.
                files = files.whole(odd.problems, collector)
            }
        }
    }

    /// Files of rows that cannot be judged part by part, by their place among all.
    private struct OddFiles: Error {
        let problems: [Int: RowProblem]
    }

    private func judged(
        _ files: EvidenceFiles, _ collector: DiagnosticCollector
    ) -> Result<Outcome, OddFiles> {
        let maker = ProjectPopulations(project: project, asOf: asOf, collector: collector)
        let plans = maker.plans(files)
        let large = plans.indices.filter { isJudgedInParts(plans[$0]) }
        var populations = maker.populations(of: plans, without: Set(large))
        var known: [TextKey: [Finding]] = [:]
        var odd: [Int: RowProblem] = [:]
        for index in large {
            let plan = plans[index]
            let rules = project.rulesInForce(about: plan.outline.kind)
            let scopes = rules.map {
                Assessor.scope(of: $0, populations, project, asOf, mostListed)
            }
            let judge = PartwiseJudge(plan: plan, size: partSize, rules: rules, scopes: scopes)
            switch judge.judge() {
            case .success(let outcome):
                populations[index].outline = outcome.outline
                for (rule, found) in zip(rules, outcome.findings) {
                    known[rule.rule.id.key] = found
                }
            case .failure(.rows(let problems)):
                for (row, problem) in problems { odd[plan.rows[row].place] = problem }
            case .failure(.repeats):
                for row in plan.rows { odd[row.place] = .repeats }
                if plan.rows.isEmpty { populations[index] = plan.population(collector) }
            }
        }
        guard odd.isEmpty else { return .failure(OddFiles(problems: odd)) }
        return .success(
            Outcome(
                files: files, populations: populations,
                findings: findings(over: populations, known: known)))
    }

    /// Whether a kind has many items and no rule needs more than one of them at a time.
    private func isJudgedInParts(_ plan: PopulationPlan) -> Bool {
        // Its files of rows were left to be read part by part because no rule does.
        if !plan.rows.isEmpty { return true }
        let kind = plan.outline.kind
        return plan.count > partSize
            && project.rulesInForce(about: kind).allSatisfy { $0.judgesItemsAlone(of: kind) }
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

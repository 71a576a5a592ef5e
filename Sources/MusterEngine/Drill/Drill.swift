public import MusterModel
public import MusterSource

/// Proves that a project's alarms ring: starves the evidence and mutates the rules.
public struct Drill {
    private let project: Project
    private let asOf: Moment

    /// Drills `project` as of a moment; nothing else reads a clock.
    public init(_ project: Project, asOf: Moment) {
        self.project = project
        self.asOf = asOf
    }

    /// The result: the same project, files and moment give the same one. `rule` narrows to one.
    public func run(rule id: String? = nil) -> DrillResult {
        let evidence = DrillEvidence(project, asOf: asOf)
        let rules = project.library.rules.filter { rule in
            id.map { rule.rule.id.isSame(as: $0) } ?? true
        }
        // Another rule may be the one that notices, so all of them are starved.
        let starved = StarvationDrill(evidence).results().filter { result in
            id.map { result.rule.isSame(as: $0) } ?? true
        }
        let outcome = MutationDrill(evidence).outcome(of: rules)
        return DrillResult(
            organisation: project.configuration.organisation, system: project.configuration.system,
            isSample: project.configuration.isSample, asOf: asOf, rules: rules.map(\.rule.id),
            files: evidence.paths, starved: starved, mutants: outcome.mutants,
            discarded: outcome.discarded, diagnostics: outcome.diagnostics)
    }
}

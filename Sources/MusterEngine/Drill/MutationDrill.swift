import MusterModel
import MusterParallel
import MusterSource

/// Changes each rule in every small way and looks whether an example or the evidence shows it.
struct MutationDrill: Sendable {
    /// What the drill found.
    struct Outcome {
        var mutants: [Mutant] = []
        var discarded = 0
        var diagnostics: [Diagnostic] = []
    }

    /// A rule with everything that could show a difference.
    private struct Court: Sendable {
        let rule: CompiledRule
        let mutants: [RuleMutant]
        let discarded: Int
        let cases: [DrillCase]
        let findings: [Finding]
    }

    private let evidence: DrillEvidence

    init(_ evidence: DrillEvidence) { self.evidence = evidence }

    /// The mutants of some rules, in order of rule.
    func outcome(of rules: [CompiledRule]) -> Outcome {
        let courts = ParallelMap.map(rules) { court($0) }
        let jobs = courts.indices.flatMap { court in
            courts[court].mutants.indices.map { (court: court, mutant: $0) }
        }
        var outcome = Outcome()
        outcome.mutants = ParallelMap.map(jobs) { job in
            let court = courts[job.court]
            let mutant = court.mutants[job.mutant]
            return mutant.told(fate(of: mutant, in: court))
        }
        for court in courts {
            outcome.discarded += court.discarded
            outcome.diagnostics += Self.unusedReasons(court)
        }
        return outcome
    }

    private func court(_ rule: CompiledRule) -> Court {
        let library = evidence.project.library
        let mutator = RuleMutator(rule, in: library)
        return Court(
            rule: rule, mutants: mutator.mutants, discarded: mutator.discarded,
            cases: rule.definition.examples.map { DrillCase($0, of: rule, in: library) },
            findings: evidence.findings(of: rule, over: evidence.populations))
    }

    private func fate(of mutant: RuleMutant, in court: Court) -> Mutant.Fate {
        if let killer = court.cases.first(where: { $0.kills(mutant) }) {
            return .killedByExample(killer.name)
        }
        let findings = evidence.findings(of: mutant.rule, over: evidence.populations)
        if let subject = Self.difference(court.findings, findings) {
            return .killedByEvidence(subject)
        }
        let reason = court.rule.definition.survivors.first { Self.names($0, mutant) }
        return reason.map { .explained($0.because) } ?? .survived
    }

    /// The first subject, in order, that the two lists judge differently.
    private static func difference(_ left: [Finding], _ right: [Finding]) -> String? {
        for (left, right) in zip(left, right) {
            guard left.subject.isSame(as: right.subject) else { return left.subject }
            if !StarvationComparison.same(left.verdict, right.verdict) { return left.subject }
        }
        if left.count == right.count { return nil }
        return (left.count > right.count ? left[right.count] : right[left.count]).subject
    }

    private static func names(_ survivor: RuleDefinition.Survivor, _ mutant: RuleMutant) -> Bool {
        ExpressionEdit.line(survivor.change.value.utf8).isSame(as: mutant.before)
            && ExpressionEdit.line(survivor.to.utf8).isSame(as: mutant.after)
    }

    /// A reason for a mutant that does not exist explains nothing: the rule was changed since.
    private static func unusedReasons(_ court: Court) -> [Diagnostic] {
        court.rule.definition.survivors.filter { survivor in
            !court.mutants.contains { names(survivor, $0) }
        }.map {
            EngineDiagnostics.unknownMutant(
                court.rule.rule.id, change: $0.change.value, to: $0.to, at: $0.change.location)
        }
    }
}

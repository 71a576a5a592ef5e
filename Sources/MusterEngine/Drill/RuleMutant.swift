import MusterModel
import MusterSource

/// A rule with one small thing changed, ready to run.
struct RuleMutant: Sendable {
    /// The part of the rule, such as `check 2`.
    let part: String
    let before: String
    let after: String
    let location: Location
    let rule: CompiledRule

    /// The mutant as it is told, with what became of it.
    func told(_ fate: Mutant.Fate) -> Mutant {
        Mutant(
            rule: rule.rule.id, part: part, before: before, after: after, location: location,
            fate: fate)
    }
}

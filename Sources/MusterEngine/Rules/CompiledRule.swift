import MusterCEL
import MusterModel
import MusterSource

/// A rule whose expressions are checked and planned. Scope: the bindings in order, then `params`, then `asOf`.
struct CompiledRule: Sendable {
    /// One assertion.
    struct Check: Sendable {
        var that: Program
        let otherwise: Program?
        let at: Program?
    }

    /// What the population has to be.
    enum Expectation: Sendable {
        case atLeast(Int)
        case all(Program, by: Program, extraFails: Bool)
        case nonePasses
        case emptyIsNotApplicable(String)
    }

    var definition: RuleDefinition
    let rule: Rule
    var scope: Program?
    var expectation: Expectation
    var checks: [Check]

    var parametersSlot: Int { definition.bindings.count }
    var asOfSlot: Int { definition.bindings.count + 1 }
}

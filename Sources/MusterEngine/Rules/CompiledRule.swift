import MusterCEL
import MusterModel
import MusterParallel
import MusterSource

/// A rule whose expressions are checked and planned. Scope: the bindings in order, then `params`, then `asOf`.
struct CompiledRule: Sendable {
    /// One assertion.
    struct Check: Sendable {
        var that: Program
        /// What a failure says, and the values it points at. In a rule of the library inside the program they are
        /// compiled when something fails; nil is also what does not compile then, and a failure has words without.
        let otherwise: OnDemand<Program?>
        let at: OnDemand<Program?>
    }

    /// What the population has to be.
    enum Expectation: Sendable {
        case atLeast(Int)
        case all(Program, by: Program, extraFails: Bool)
        case nonePasses
        case emptyIsNotApplicable(String)

        /// Whether each item is looked up in a declared list.
        var comparesItems: Bool {
            if case .all = self { true } else { false }
        }
    }

    var definition: RuleDefinition
    let rule: Rule
    var scope: Program?
    var expectation: Expectation
    var checks: [Check]

    /// Whether it judges each item of a kind, by that item alone and by populations of other kinds.
    func judgesItemsAlone(of kind: String) -> Bool {
        definition.each != nil && !expectation.comparesItems
            && rule.kinds.first?.isSame(as: kind) == true
            && !rule.kinds.dropFirst().contains { $0.isSame(as: kind) }
    }

    var parametersSlot: Int { definition.bindings.count }
    var asOfSlot: Int { definition.bindings.count + 1 }
}

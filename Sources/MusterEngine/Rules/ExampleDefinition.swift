import MusterModel
import MusterSource

/// An example of a rule: items, and the verdict they must get.
struct ExampleDefinition: Sendable {
    let name: Located<String>
    /// Binding name → a mapping or a list of mappings.
    let given: [(name: Located<String>, node: NodeID)]
    /// Values that replace the parameters' defaults.
    let parameters: NodeID?
    let asOf: Moment
    let verdict: Located<Verdict>

    /// The moment examples speak of unless they say otherwise.
    static let defaultMoment = Moment(seconds: 1_780_272_000)
}

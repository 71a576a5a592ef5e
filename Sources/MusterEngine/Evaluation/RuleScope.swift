import MusterModel
import MusterSource

/// Everything a rule's expressions may read.
struct RuleScope {
    /// In the order of the rule's bindings.
    let populations: [Population]
    /// A map of parameter values.
    let parameters: Document
    let asOf: Moment
    /// Whether sample records count: only in a project that is a sample as a whole.
    let samplesCount: Bool
    /// Whether findings get fingerprints: nothing but waivers and reports reads them.
    var fingerprints = true
}

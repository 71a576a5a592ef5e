import MusterModel
import MusterSource

/// Everything a rule's expressions may read.
struct RuleScope: Sendable {
    /// In the order of the rule's bindings.
    var populations: [Population]
    /// A map of parameter values.
    let parameters: Document
    let asOf: Moment
    /// Whether sample records count: only in a project that is a sample as a whole.
    let samplesCount: Bool
    /// Whether findings get fingerprints: nothing but waivers and reports reads them.
    var fingerprints = true
    /// Up to how many subjects of a rule every pass is listed.
    var mostListed = Int.max
}

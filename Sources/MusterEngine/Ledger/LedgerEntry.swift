import MusterModel
import MusterSource

/// A claim, and where each part of it stands in claims.yaml.
struct LedgerEntry: Sendable {
    let claim: Claim
    let quote: Location
    let rules: [Located<String>]
    let restsOn: [Located<String>]
    let topics: [Located<String>]
    let names: [Located<String>]
}

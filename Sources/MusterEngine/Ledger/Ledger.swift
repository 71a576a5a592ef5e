import MusterModel
import MusterSource

/// The published claims and the page that makes them.
struct Ledger: Sendable {
    let page: Located<String>?
    let claims: [Claim]
}

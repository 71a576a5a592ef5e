import MusterModel
import MusterSource

/// The published claims and the page that makes them.
struct Ledger: Sendable {
    /// A project that publishes nothing.
    static let none = Ledger(page: nil, entries: [], parameters: [], location: nil)

    let page: Located<String>?
    /// In the order of the file.
    let entries: [LedgerEntry]
    /// What the claims' rules take from it, in the order of the file.
    let parameters: [DeclaredParameter]
    /// The start of claims.yaml; nil if there is none.
    let location: Location?

    var claims: [Claim] { entries.map(\.claim) }

    /// What one rule takes from it.
    func parameters(of rule: RuleDefinition) -> [DeclaredParameter] {
        parameters.filter { declared in
            declared.rules.contains { $0.isSame(as: rule.id.value) }
                && rule.parameters.contains {
                    $0.name.value.isSame(as: declared.parameter.value)
                }
        }
    }
}

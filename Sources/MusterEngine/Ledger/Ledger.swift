import MusterModel
import MusterSource

/// The published claims and the page that makes them.
struct Ledger: Sendable {
    let page: Located<String>?
    let claims: [Claim]
    /// What the claims' rules take from it, in the order of the file.
    var parameters: [DeclaredParameter] = []

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

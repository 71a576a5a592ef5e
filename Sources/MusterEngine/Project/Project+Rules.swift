import MusterModel
import MusterSource

extension Project {
    /// The rules that read a kind and are not excluded.
    func rulesInForce(about kind: String) -> [CompiledRule] {
        library.rules.filter { rule in
            rule.rule.kinds.contains { $0.isSame(as: kind) }
                && Assessor.exclusion(of: rule, self) == nil
        }
    }
}

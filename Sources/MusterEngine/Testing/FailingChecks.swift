import MusterCEL
import MusterSource

/// Which assertions of a rule are false for something in a scope: the ones that were seen to ring.
struct FailingChecks {
    let rule: CompiledRule
    let scope: RuleScope

    /// Numbers of assertions, from 0.
    var indices: Set<Int> {
        guard let population = scope.populations.first, !population.items.isEmpty else { return [] }
        let filter = rule.scope.map { Evaluator($0) }
        let checks = rule.checks.map { Evaluator($0.that) }
        for evaluator in checks + [filter].compactMap({ $0 }) {
            scope.bind(evaluator, of: rule, item: nil)
        }
        if rule.definition.each == nil { return Self.failing(checks) }
        var indices: Set<Int> = []
        for item in population.items {
            if let filter {
                filter.bind(0, population.document, item.node)
                guard filter.runsTrue() else { continue }
            }
            for check in checks { check.bind(0, population.document, item.node) }
            indices.formUnion(Self.failing(checks))
        }
        return indices
    }

    private static func failing(_ checks: [Evaluator]) -> Set<Int> {
        Set(
            checks.indices.filter { index in
                guard case .value(let value) = checks[index].run() else { return false }
                return checks[index].bool(value) == false
            })
    }
}

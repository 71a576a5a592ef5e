import MusterCEL
import MusterSource

extension RuleScope {
    /// Binds everything an expression of the rule may name; `item` stands for what `each` is about, and without
    /// it that name stays unbound.
    func bind(_ evaluator: Evaluator, of rule: CompiledRule, item: NodeID?) {
        for (slot, population) in populations.enumerated() {
            if slot > 0 || rule.definition.each == nil {
                evaluator.bind(slot, population.document, population.document.root)
            } else if let item {
                evaluator.bind(slot, population.document, item)
            }
        }
        evaluator.bind(rule.parametersSlot, parameters, parameters.root)
        evaluator.bind(
            rule.asOfSlot, .timestamp(seconds: asOf.seconds, nanoseconds: asOf.nanoseconds))
    }
}

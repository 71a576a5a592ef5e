import MusterModel

/// A rule that judges the parts of a population.
struct PartwiseRule: Sendable {
    let rule: CompiledRule
    let scope: RuleScope
    private let state: EvidenceState
    private let counter: ScopeCounter

    /// The first population of the scope has no items yet.
    init(rule: CompiledRule, scope: RuleScope) {
        self.rule = rule
        self.scope = scope
        state = EvidenceState(rule: rule, scope: scope)
        counter = ScopeCounter(limit: scope.mostListed)
    }

    /// Says how many items there are at least; without a filter, every item is in scope.
    func expect(_ count: Int) {
        if rule.scope == nil { counter.expect(count) }
    }

    /// Whether it has something to say of every item: a pass is listed while there may be few of them.
    var listsAll: Bool { rule.scope == nil && !counter.isFull }

    /// What the rule says of the items of a part.
    func judged(_ part: Population) -> ItemFindings { judge(part).findings(counter) }

    /// Which items of a part need more than to be counted.
    func glance(_ part: Population) -> ItemJudge.Glance { judge(part).glance(counter) }

    /// The findings of some items of a part.
    func findings(_ part: Population, at places: [Int]) -> [Finding] {
        places.isEmpty ? [] : judge(part).findings(at: places)
    }

    private func judge(_ part: Population) -> ItemJudge {
        var scope = scope
        scope.populations[0] = part
        return ItemJudge(rule, scope, state)
    }

    /// The findings, given what was said of the parts.
    func findings(of parts: [ItemFindings]) -> [Finding] {
        RuleEvaluator(rule, scope).findings(of: parts)
    }
}

import MusterModel
import MusterParallel
import MusterSource

/// Judges a kind with more items than anybody wants to hold: some thousand are made, judged by every rule about the
/// kind and given up again, on all cores. What stays is what is open and how many pass.
struct PartwiseJudge {
    let plan: PopulationPlan
    /// How many items are made together.
    let size: Int
    /// Rules that judge each item by itself.
    let rules: [CompiledRule]
    /// For each rule what it may read; the first population is the kind's, without its items.
    let scopes: [RuleScope]

    private struct Part: Sendable {
        let findings: [ItemFindings]
        let identities: ItemIdentities
    }

    /// The findings of each rule, in order; nil if two items have one key or one name: which of them counts shows
    /// only side by side.
    func findings() -> [[Finding]]? {
        let states = zip(rules, scopes).map { EvidenceState(rule: $0, scope: $1) }
        // Without a filter, every item is in scope.
        let counters = zip(rules, scopes).map {
            ScopeCounter(limit: $1.mostListed, certain: $0.scope == nil ? plan.count : 0)
        }
        let starts = Array(stride(from: 0, to: plan.count, by: size))
        let parts = ParallelMap.map(starts) { start in
            part(start..<min(start + size, plan.count), states, counters)
        }
        guard ItemIdentities.areDistinct(parts.map(\.identities)) else { return nil }
        return rules.indices.map { index in
            RuleEvaluator(rules[index], scopes[index]).findings(
                of: parts.map { $0.findings[index] })
        }
    }

    private func part(
        _ positions: Range<Int>, _ states: [EvidenceState], _ counters: [ScopeCounter]
    ) -> Part {
        // Items of one part cannot contradict each other unseen: their identities are compared, too.
        let draft = plan.draft(of: positions, DiagnosticCollector())
        let (population, identities) = draft.finishPart(plan.outline)
        let findings = rules.indices.map { index in
            var scope = scopes[index]
            scope.populations[0] = population
            return ItemJudge(rules[index], scope, states[index]).findings(counters[index])
        }
        return Part(findings: findings, identities: identities)
    }
}

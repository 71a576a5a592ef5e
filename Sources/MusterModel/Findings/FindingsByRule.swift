import MusterSource

/// Findings under the rule that made them, in the order they were given.
public struct FindingsByRule: Sendable {
    private var findings: [TextKey: [Finding]] = [:]

    /// Findings of one rule mostly stand together, and are added together.
    public init(_ all: [Finding]) {
        var start = 0
        while start < all.count {
            let rule = all[start].rule
            var end = start + 1
            while end < all.count, all[end].rule.isSame(as: rule) { end += 1 }
            findings[rule.key, default: []] += all[start..<end]
            start = end
        }
    }

    /// The findings of a rule; none if it has no finding.
    public subscript(rule: String) -> [Finding] { findings[rule.key] ?? [] }
}

import MusterSource

/// Two runs side by side.
public struct Comparison: Sendable {
    /// The first run, or the baseline.
    public let before: RecordedResults
    /// The second run.
    public let after: RecordedResults
    /// One for every finding of either run, in order of rule, then subject.
    public let differences: [Difference]

    /// Compares two runs; findings are matched by their ids.
    public init(from before: RecordedResults, to after: RecordedResults) {
        self.before = before
        self.after = after
        let earlier = Dictionary(before.findings.map { ($0.id.key, $0) }) { first, _ in first }
        let later = Set(after.findings.map(\.id.key))
        // A pass that one run lists may be among those that the other only counts.
        let counting = Set(
            (before.findings + after.findings).filter { $0.count > 1 }.map(\.rule.key))
        func isCounted(_ finding: RecordedFinding) -> Bool {
            finding.verdict == .pass && counting.contains(finding.rule.key)
        }
        var differences = after.findings.filter {
            earlier[$0.id.key] != nil || !isCounted($0)
        }.map { Difference(from: earlier[$0.id.key], to: $0) }
        differences += before.findings.filter { !later.contains($0.id.key) && !isCounted($0) }
            .map { Difference(from: $0, to: nil) }
        self.differences = differences.sorted(by: Self.precedes)
    }

    /// Whether both runs are about the same system of the same company.
    public var isOfOneSystem: Bool {
        before.organisation.isSame(as: after.organisation) && before.system.isSame(as: after.system)
            && before.isSample == after.isSample
    }

    /// The differences of one kind, in order.
    public func differences(_ change: Difference.Change) -> [Difference] {
        differences.filter { $0.change == change }
    }

    private static func precedes(_ left: Difference, _ right: Difference) -> Bool {
        guard let left = left.after ?? left.before, let right = right.after ?? right.before else {
            return false
        }
        if !left.rule.isSame(as: right.rule) {
            return left.rule.utf8.lexicographicallyPrecedes(right.rule.utf8)
        }
        return left.subject.utf8.lexicographicallyPrecedes(right.subject.utf8)
    }
}

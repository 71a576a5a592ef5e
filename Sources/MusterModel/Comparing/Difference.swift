/// What became of one finding from one run to another.
public struct Difference: Sendable {
    /// The kinds of difference, those that need attention first.
    public enum Change: String, Sendable, CaseIterable {
        /// It was not judged before, and fails or is undetermined.
        case new
        /// It was judged better before: pass → undetermined → fail, a waiver that lapsed, a higher severity, other facts.
        case worsened
        /// It was judged before and no longer is, or is declared not applicable now: nobody knows whether it holds.
        case gone
        /// It failed or was undetermined, and passes.
        case fixed
        /// It is judged better than before and does not pass.
        case improved
        /// The same verdict, over evidence or under a waiver of another date.
        case redated
        /// It was not judged before, and passes or is accepted.
        case added
        /// Nothing of this.
        case same
    }

    /// What became of it.
    public let change: Change
    /// What made it so, in a few words, beside the verdicts; empty where they say it.
    public let because: String
    /// The finding of the first run; nil if it had none.
    public let before: RecordedFinding?
    /// The finding of the second run; nil if it has none.
    public let after: RecordedFinding?

    /// Compares two findings of one name; at least one of them is there.
    public init(from before: RecordedFinding?, to after: RecordedFinding?) {
        self.before = before
        self.after = after
        (change, because) = Self.change(before, after)
    }

    /// Whether it is open now and was not before, or fails where nobody could tell before: what no old debt excuses.
    public var isNewlyOpen: Bool {
        guard let after, after.isOpen else { return false }
        guard let before, before.isOpen else { return true }
        return after.verdict == .fail && before.verdict != .fail
    }

    private static func change(
        _ before: RecordedFinding?, _ after: RecordedFinding?
    ) -> (Change, String) {
        guard let after else { return (.gone, "no longer judged") }
        guard let before else { return (after.isOpen ? .new : .added, "") }
        switch (before.verdict, after.verdict) {
        case (.notApplicable, .notApplicable): return (.same, "")
        case (_, .notApplicable): return (.gone, "declared not applicable")
        case (.notApplicable, .pass): return (.added, "no longer declared not applicable")
        default: break
        }
        if rank(after) > rank(before) {
            let lapsed = before.waivedUntil != nil && after.waivedUntil == nil
            return (.worsened, lapsed ? "its waiver covers it no more" : "")
        }
        if rank(after) < rank(before) { return (rank(after) == 0 ? .fixed : .improved, "") }
        return sameRank(before, after)
    }

    private static func sameRank(
        _ before: RecordedFinding, _ after: RecordedFinding
    ) -> (Change, String) {
        if rank(after) > 0 {
            if after.severity > before.severity {
                return (.worsened, "\(before.severity.rawValue) → \(after.severity.rawValue)")
            }
            if let old = before.fingerprint, let new = after.fingerprint,
                !old.utf8.elementsEqual(new.utf8)
            {
                return (.worsened, "other facts than before")
            }
        }
        if differ(before.waivedUntil, after.waivedUntil) {
            return (.redated, "waived until \(after.waivedUntil ?? "-")")
        }
        let dates = (before.dates.joined(separator: ", "), after.dates.joined(separator: ", "))
        if differ(dates.0, dates.1) {
            return (.redated, "evidence of \(dates.0.isEmpty ? "no date" : dates.0) → \(dates.1)")
        }
        return (.same, "")
    }

    private static func differ(_ left: String?, _ right: String?) -> Bool {
        !(left ?? "").utf8.elementsEqual((right ?? "").utf8)
    }

    /// A failure that is waived is known and accepted: better than an open question, worse than a pass.
    private static func rank(_ finding: RecordedFinding) -> Int {
        let isWaived = finding.waivedUntil != nil
        switch finding.verdict {
        case .pass, .notApplicable: return 0
        case .undetermined: return isWaived ? 1 : 3
        case .fail: return isWaived ? 2 : 4
        }
    }
}

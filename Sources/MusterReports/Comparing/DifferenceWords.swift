import MusterModel

/// A difference in words, the same in every format.
struct DifferenceWords {
    let difference: Difference

    /// `pass → fail`.
    var change: String {
        "\(Self.word(difference.before)) → \(Self.word(difference.after))"
    }

    /// The heading under which findings of one change stand.
    static func heading(_ change: Difference.Change) -> String {
        switch change {
        case .new: "new"
        case .worsened: "worsened"
        case .gone: "no longer judged"
        case .fixed: "fixed"
        case .improved: "improved, not fixed"
        case .redated: "re-dated"
        case .added: "judged for the first time, and good"
        case .same: "same"
        }
    }

    private static func word(_ finding: RecordedFinding?) -> String {
        guard let finding else { return "absent" }
        let reason = finding.verdict.reason.map { ": \($0.rawValue)" } ?? ""
        return finding.verdict.name + reason + (finding.waivedUntil == nil ? "" : ", waived")
    }
}

import MusterModel
import MusterSource

/// Sentences that several formats print, so that they read the same everywhere.
enum ProjectWords {
    /// Stands on top of everything made from sample data.
    static let sampleBanner =
        "SAMPLE DATA: this organisation is invented, and nothing here is evidence of a real system."

    /// `12 of 93 Annex A controls, 0 of 30 Clauses 4 to 10`: the denominators never change.
    static func proven(_ result: FrameworkResult) -> String {
        result.framework.groups
            .map { "\(result.tally(ofGroup: $0.id).proven) of \($0.count) \($0.title)" }
            .joined(separator: ", ")
    }

    /// `3 of 20 claims broken, 1 moved`.
    static func claims(_ claims: [ClaimResult]) -> String {
        let moved = claims.count { $0.state == .moved }
        let untested = claims.count { $0.state == .untested }
        return "\(claims.count { $0.state == .broken }) of \(claims.count) claims broken"
            + (moved > 0 ? ", \(moved) moved" : "") + (untested > 0 ? ", \(untested) untested" : "")
    }

    /// What a vague word means: the number, the parameter it sets, who approved it and when.
    static func declaration(_ declaration: Claim.Declaration) -> String {
        guard let value = declaration.value else {
            return "“\(declaration.word)” has no declared number"
        }
        let parameter = declaration.parameter.map { " (\($0))" } ?? ""
        let who = declaration.approvedBy.map { ", approved by \($0)" } ?? ""
        let when = declaration.on.map { " on \($0.dayText)" } ?? ""
        return "“\(declaration.word)” means \(value)\(parameter)\(who)\(when)"
    }

    /// What decides whether the run passes muster, and whether it does.
    static func gate(_ assessment: Assessment) -> String {
        let gate = assessment.gate
        guard let failOn = gate.failOn else { return "gate: set to let every failure through" }
        let open = gate.undeterminedFails ? "failed or undetermined" : "failed"
        let range = "\(open) at \(failOn.rawValue)\(failOn == .critical ? "" : " or above")"
        if assessment.passesMuster { return "passes muster: nothing \(range)" }
        let closing = assessment.findings.count { assessment.closesGate($0) }
        if closing == 0, !assessment.saysSomething {
            return "does not pass muster: nothing was judged"
        }
        let lost = assessment.claims.count { assessment.closesGate($0) }
        let reasons = [
            closing > 0 ? "\(closing) finding\(closing == 1 ? "" : "s") \(range)" : nil,
            lost > 0 ? "\(lost) claim\(lost == 1 ? "" : "s") moved, untested or undeclared" : nil,
        ].compactMap { $0 }
        return "does not pass muster: \(reasons.joined(separator: ", "))"
    }

    /// What stands where a line must not be shown.
    static let withheld = "(line withheld: it holds a secret)"

    /// `fail`, `undetermined (stale)`, `pass`, `not applicable`.
    static func verdict(_ verdict: Verdict) -> String {
        switch verdict {
        case .pass: "pass"
        case .fail: "fail"
        case .undetermined(let reason): "undetermined (\(reason.words))"
        case .notApplicable: "not applicable"
        }
    }

    /// `stale: the last drill was 402 days ago`, or what the reason means where nothing more is known.
    static func open(_ reason: UndeterminedReason, _ message: String) -> String {
        "\(reason.words): \(message.isEmpty ? reason.meaning : message)"
    }

    /// A waiver in a line, such as `waived until 2027-01-31 by cto@northpost.example: Opens in January`.
    static func waiver(_ waiver: Waiver) -> String {
        "waived until \(waiver.expires.dayText) by \(waiver.approvedBy): \(waiver.reason)"
    }
}

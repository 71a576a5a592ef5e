import MusterModel
import MusterSource

/// Lays waivers over findings: a waiver stands beside a verdict and never changes it.
struct WaiverApplication {
    let waivers: [Waiver]
    let asOf: Moment
    /// Nil if approvals are taken as they are.
    var approval: WaiverApproval?

    /// Everything of a project at a moment, for all of its waivers or those of one rule.
    init(_ project: Project, waivers: [Waiver]? = nil, asOf: Moment) {
        self.init(
            waivers: waivers ?? project.waivers, asOf: asOf, approval: project.waiverApproval)
    }

    init(waivers: [Waiver], asOf: Moment, approval: WaiverApproval? = nil) {
        self.waivers = waivers
        self.asOf = asOf
        self.approval = approval
    }

    /// The findings with their waivers, and what became of each waiver, in the file's order.
    func apply(to findings: [Finding]) -> (findings: [Finding], results: [WaiverResult]) {
        if waivers.isEmpty { return (findings, []) }
        let index = positions(in: findings)
        var findings = findings
        let results = waivers.map { waiver in
            let position = index[TextKey(waiver.rule, waiver.subject)]
            let finding = position.map { findings[$0] }
            let state = state(of: waiver, finding)
            if let position, state == .active, isLonger(waiver, than: findings[position].waiver) {
                findings[position] = findings[position].waived(by: waiver)
            }
            let notices = WaiverNotices(waiver: waiver, asOf: asOf, approval: approval)
            return WaiverResult(
                waiver: waiver, state: state, finding: finding?.id,
                endsSoon: state == .active && notices.endsSoon,
                notices: notices.notices(state, finding))
        }
        return (findings, results)
    }

    /// Where the findings stand that the rules of the waivers have made, by rule and subject.
    private func positions(in findings: [Finding]) -> [TextKey: Int] {
        let rules = Set(waivers.map(\.rule.key))
        var positions: [TextKey: Int] = [:]
        var rule = ""
        var isWaived = false
        for (position, finding) in findings.enumerated() {
            if !finding.rule.isSame(as: rule) {
                rule = finding.rule
                isWaived = rules.contains(rule.key)
            }
            if isWaived { positions[TextKey(rule, finding.subject)] = position }
        }
        return positions
    }

    private func isLonger(_ waiver: Waiver, than other: Waiver?) -> Bool {
        other.map { waiver.expires > $0.expires } ?? true
    }

    private func state(of waiver: Waiver, _ finding: Finding?) -> WaiverResult.State {
        if asOf < waiver.approved { return .notYet }
        // The last day is covered to its end, in UTC.
        if asOf >= waiver.expires.adding(days: 1) { return .expired }
        guard let finding, finding.verdict.isOpen else { return .unused }
        if let accepted = waiver.fingerprint, let found = finding.fingerprint,
            !accepted.isSame(as: found)
        {
            return .widened
        }
        return approval?.problem(waiver, finding) == nil ? .active : .unapproved
    }
}

import MusterModel
import MusterSource

/// Lays waivers over findings: a waiver stands beside a verdict and never changes it.
struct WaiverApplication {
    let waivers: [Waiver]
    let asOf: Moment

    /// The findings with their waivers, and what became of each waiver, in the file's order.
    func apply(to findings: [Finding]) -> (findings: [Finding], results: [WaiverResult]) {
        var findings = findings
        var index: [TextKey: Int] = [:]
        for (position, finding) in findings.enumerated() {
            index[TextKey(finding.rule, finding.subject)] = position
        }
        let results = waivers.map { waiver in
            guard let position = index[TextKey(waiver.rule, waiver.subject)] else {
                return WaiverResult(
                    waiver: waiver, state: state(of: waiver, covers: false), finding: nil)
            }
            let covers = isOpen(findings[position].verdict)
            let state = state(of: waiver, covers: covers)
            if state == .active, isLonger(waiver, than: findings[position].waiver) {
                findings[position] = findings[position].waived(by: waiver)
            }
            return WaiverResult(waiver: waiver, state: state, finding: findings[position].id)
        }
        return (findings, results)
    }

    private func isLonger(_ waiver: Waiver, than other: Waiver?) -> Bool {
        other.map { waiver.expires > $0.expires } ?? true
    }

    private func isOpen(_ verdict: Verdict) -> Bool {
        switch verdict {
        case .fail, .undetermined: true
        case .pass, .notApplicable: false
        }
    }

    private func state(of waiver: Waiver, covers: Bool) -> WaiverResult.State {
        if asOf < waiver.approved { return .notYet }
        // The last day is covered to its end, in UTC.
        if asOf >= waiver.expires.adding(days: 1) { return .expired }
        return covers ? .active : .unused
    }
}

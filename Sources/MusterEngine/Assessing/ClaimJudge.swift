import MusterModel
import MusterSource

/// Judges the ledger: what the findings say of each published sentence.
struct ClaimJudge {
    private let findings: [TextKey: [Finding]]
    private let page: PublishedPage?

    init(findings: [Finding], page: PublishedPage?) {
        self.findings = Dictionary(grouping: findings) { $0.rule.key }
        self.page = page
    }

    func judge(_ claim: Claim) -> ClaimResult {
        let quoted = page?.locate(claim.quote)
        let relevant = claim.rules.flatMap { findings[$0.key] ?? [] }
        let failing = relevant.filter { $0.verdict == .fail }
        let open = relevant.filter { $0.verdict.reason != nil }
        let deciding = failing.isEmpty ? (open.isEmpty ? relevant : open) : failing
        return ClaimResult(
            claim: claim,
            state: state(claim, quoted: quoted, relevant, failing: failing, open: open),
            findings: deciding.map(\.id), quoted: quoted?.location)
    }

    private func state(
        _ claim: Claim, quoted: PublishedPage.Match?, _ relevant: [Finding], failing: [Finding],
        open: [Finding]
    ) -> ClaimResult.State {
        if page != nil, quoted == nil { return .moved }
        if !failing.isEmpty { return .broken }
        if claim.declares.contains(where: { $0.value == nil }) { return .undetermined(.undeclared) }
        if let reason = open.first?.verdict.reason { return .undetermined(reason) }
        return relevant.contains { $0.verdict == .pass } ? .kept : .untested
    }
}

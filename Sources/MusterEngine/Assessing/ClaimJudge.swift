import MusterModel
import MusterSource

/// Judges the ledger: what the findings say of each published sentence.
struct ClaimJudge {
    private let findings: FindingsByRule
    /// Claim → what rules over claims found of it.
    private let about: [TextKey: [Finding]]
    private let page: PublishedPage?

    /// `overClaims` are the ids of the rules whose subjects are claims.
    init(findings: FindingsByRule, page: PublishedPage?, overClaims: [String] = []) {
        self.findings = findings
        about = Dictionary(grouping: overClaims.flatMap { findings[$0] }) { $0.subject.key }
        self.page = page
    }

    /// The results in the order of the claims. A claim is not better than those it rests on.
    func judge(_ claims: [Claim]) -> [ClaimResult] {
        var results = claims.map(judge)
        let order = ClaimOrder(claims)
        for index in order.positions {
            for other in order.restsOn[index] {
                results[index] = Self.limited(results[index], by: results[other])
            }
        }
        return results
    }

    /// What the claim's own findings say.
    private func judge(_ claim: Claim) -> ClaimResult {
        let quoted = page?.locate(claim.quote)
        let relevant = relevant(claim)
        let failing = relevant.filter { $0.verdict == .fail }
        let open = relevant.filter { $0.verdict.reason != nil }
        let deciding = failing.isEmpty ? (open.isEmpty ? relevant : open) : failing
        return ClaimResult(
            claim: claim,
            state: state(claim, quoted: quoted, relevant, failing: failing, open: open),
            findings: deciding.map(\.id), quoted: quoted?.location)
    }

    /// The findings of its rules, and those about the claim itself that no rule of it has given already.
    private func relevant(_ claim: Claim) -> [Finding] {
        let rules = Set(claim.rules.map(\.key))
        let subject = SubjectNames.printable(claim.id.utf8)
        return claim.rules.flatMap { findings[$0] }
            + (about[subject.key] ?? []).filter { !rules.contains($0.rule.key) }
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

    /// A broken basis breaks what rests on it, an open one leaves it open; nothing makes it better.
    private static func limited(_ result: ClaimResult, by basis: ClaimResult) -> ClaimResult {
        let state: ClaimResult.State
        switch (result.state, basis.state) {
        case (.moved, _), (.broken, _), (_, .kept): return result
        case (_, .broken): state = .broken
        case (.kept, .undetermined(let reason)): state = .undetermined(reason)
        case (.kept, .untested), (.kept, .moved): state = .undetermined(.noEvidence)
        default: return result
        }
        return ClaimResult(
            claim: result.claim, state: state, findings: basis.findings, quoted: result.quoted)
    }
}

import MusterModel
import MusterSource
import MusterWriters

extension JUnitCaseBuilder {
    /// The findings named in a body.
    private static let findings = 20

    /// The case of a claim: it fails if the claim is broken, moved or untested, and is an error while nobody can tell.
    ///
    /// The gate lets a waived finding through, and so no claim fails for waived findings alone.
    func claim(_ result: ClaimResult, package: String) -> JUnitCase {
        let findings = result.findings.compactMap { index.finding($0) }
        let waived = findings.filter { $0.waiver != nil }
        let isWaived = !waived.isEmpty && waived.count == findings.count && result.isWaivable
        let isKept = result.state == .kept
        return JUnitCase(
            className: Self.className(package, "published"),
            name: JUnitCase.cut(VisibleText.text(result.claim.id), to: JUnitCase.longestName),
            outcome: isWaived ? .skipped : Self.outcome(of: result.state),
            message: isKept ? "" : message(of: result, findings, isWaived: isWaived),
            details: isKept ? [] : details(of: result, findings),
            place: result.quoted ?? result.claim.location)
    }

    private static func outcome(of state: ClaimResult.State) -> JUnitCase.Outcome {
        switch state {
        case .kept: .passed
        case .broken, .moved, .untested: .failure(type: state.name)
        case .undetermined(let reason): outcome(of: reason)
        }
    }

    private func message(
        of result: ClaimResult, _ findings: [Finding], isWaived: Bool
    ) -> String {
        let quote = "“\(result.claim.quote)”"
        let why: String
        switch result.state {
        case .moved: why = "the page no longer says this"
        case .untested: why = "no rule tests this"
        case .undetermined(let reason): why = findings.first?.message ?? reason.meaning
        case .broken, .kept:
            why = findings.first.map { $0.message.isEmpty ? title(of: $0) : $0.message } ?? ""
        }
        let reason = result.state.reason.map { ": \($0.words)" } ?? ""
        let word = (isWaived ? "WAIVED, " : "") + result.state.name.uppercased() + reason
        return "[\(word)] \(quote)" + (why.isEmpty ? "" : ": \(why)") + sampleMark
    }

    private func details(of result: ClaimResult, _ findings: [Finding]) -> [String] {
        var lines = findings.prefix(Self.findings).map { finding in
            let message = finding.message.isEmpty ? "" : "  \(finding.message)"
            let waived = finding.waiver == nil ? "" : "  (waived)"
            return "finding: \(ProjectWords.verdict(finding.verdict))  \(finding.rule) "
                + "[\(finding.subject)]\(message)\(waived)"
        }
        if findings.count > Self.findings {
            lines.append("findings: \(findings.count - Self.findings) more")
        }
        lines += result.claim.declares.map { "declared: \(ProjectWords.declaration($0))" }
        if let quoted = result.quoted { lines.append("page: \(quoted.description)") }
        lines.append("claim: \(result.claim.location.description)")
        if !result.claim.rules.isEmpty {
            lines.append("rules: " + result.claim.rules.joined(separator: ", "))
        }
        return lines + ["report: report.html#\(Anchor.claim(result.claim.id))"]
    }
}

extension ClaimResult {
    /// Whether findings decide it, which a waiver may cover; a page that says something else is covered by none.
    fileprivate var isWaivable: Bool {
        switch state {
        case .broken: true
        case .undetermined(let reason): reason != .undeclared
        case .kept, .untested, .moved: false
        }
    }
}

extension ClaimResult.State {
    fileprivate var reason: UndeterminedReason? {
        if case .undetermined(let reason) = self { reason } else { nil }
    }
}

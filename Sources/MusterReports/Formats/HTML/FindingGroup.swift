import MusterModel
import MusterSource
import MusterWriters

/// The findings of one rule that need attention: the rule once, then each subject with its lines.
struct FindingGroup {
    /// Lines of evidence shown for one finding; the rest is counted, and stands in results.json.
    private static let mostObservations = 12
    private static let excerptWidth = 140
    private static let digestDigits = 16

    let index: AssessmentIndex

    func write(_ findings: [Finding], to html: inout HTMLWriter) {
        guard let first = findings.first else { return }
        let rule = index.rule(first.rule)
        html.element("article") { html in
            html.element("h4") { html in
                if rule == nil {
                    html.element("code", text: first.rule)
                } else {
                    html.link(first.rule, to: Anchor.rule(first.rule))
                }
                html.text(" \(rule?.title ?? "")")
            }
            html.element("p", .classes("meta")) { html in
                html.element("strong", text: first.severity.rawValue)
                html.text(" · \(first.evidenceClass.rawValue)")
                let references = index.references(ofRule: first.rule)
                if !references.isEmpty { html.text(" · proves ") }
                html.controls(references)
            }
            if let rule {
                advice(rule, isBroken: findings.contains { $0.verdict == .fail }, to: &html)
            }
            html.newLine()
            for finding in findings { write(finding, to: &html) }
        }
        html.newLine()
    }

    /// The fix is for a failure; what is undetermined has advice of its own.
    private func advice(_ rule: Rule, isBroken: Bool, to html: inout HTMLWriter) {
        html.element("dl", .classes("advice")) { html in
            if !rule.why.isEmpty {
                html.element("dt", text: "Why")
                html.element("dd") { $0.prose(rule.why) }
            }
            if isBroken, !rule.fix.isEmpty {
                html.element("dt", text: "Fix")
                html.element("dd") { $0.prose(rule.fix) }
            }
        }
    }

    private func write(_ finding: Finding, to html: inout HTMLWriter) {
        if index.ownsAnchor(finding) {
            html.element("div", .classes("finding"), .id(Anchor.finding(finding.id))) {
                content(finding, to: &$0)
            }
        } else {
            html.element("div", .classes("finding")) { content(finding, to: &$0) }
        }
        html.newLine()
    }

    private func content(_ finding: Finding, to html: inout HTMLWriter) {
        html.element("h5") { html in
            StatusMark(finding.standing).write(to: &html)
            html.text(" \(finding.subject)")
        }
        if let waiver = finding.waiver {
            html.element("p", .classes("waiver")) { html in
                html.text(
                    "Verdict: \(ProjectWords.verdict(finding.verdict)), \(ProjectWords.waiver(waiver)) "
                )
                html.place(waiver.location, in: index)
            }
        }
        if let reason = finding.verdict.reason {
            html.element("p", text: ProjectWords.open(reason, finding.message))
            html.element("p", .classes("do")) { $0.prose(reason.advice) }
        } else if !finding.message.isEmpty, !finding.isSaidByALine {
            html.element("p", text: finding.message)
        }
        evidence(finding, to: &html)
    }

    private func evidence(_ finding: Finding, to html: inout HTMLWriter) {
        if finding.observations.isEmpty { return }
        html.element("ul", .classes("lines")) { html in
            for observation in finding.observations.prefix(Self.mostObservations) {
                html.element("li") { line(observation, to: &$0) }
            }
            let rest = finding.observations.count - Self.mostObservations
            if rest > 0 { html.element("li", text: "and \(rest) more lines") }
        }
    }

    private func line(_ observation: Observation, to html: inout HTMLWriter) {
        guard let location = observation.location else { return html.text(observation.label) }
        html.place(location, in: index)
        if !observation.label.isEmpty { html.element("b", text: " \(observation.label)") }
        if let input = index.input(path: location.source.path) {
            let digest = String(input.sha256.unicodeScalars.prefix(Self.digestDigits))
            html.element("small", text: " sha256 \(digest)…")
        }
        guard let excerpt = Excerpt(observation, hiding: index.secrets, width: Self.excerptWidth)
        else {
            return html.element("p", .classes("nothing"), text: ProjectWords.withheld)
        }
        html.element("pre") { html in html.element("code") { $0.excerpt(excerpt) } }
    }
}

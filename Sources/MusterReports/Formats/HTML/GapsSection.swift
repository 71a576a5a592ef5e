import MusterModel
import MusterSource
import MusterWriters

/// What this assessment does not reach, said by itself before anyone has to ask.
struct GapsSection: HTMLSection {
    let index: AssessmentIndex
    let anchor = "gaps"
    let title = "Gaps"
    let note = ""

    func write(to html: inout HTMLWriter) {
        for result in index.assessment.frameworks { controls(without: result, to: &html) }
        sentencesWithoutClaim(to: &html)
        rulesWithoutEvidence(to: &html)
        evidenceNobodyReads(to: &html)
        unreadableEvidence(to: &html)
        mistakes(to: &html)
    }

    private func controls(without result: FrameworkResult, to html: inout HTMLWriter) {
        let open = result.controls.filter { $0.state == .unaddressed }
        html.element("h3", text: "\(result.framework.short): controls that no rule addresses")
        if open.isEmpty { return html.nothing("None.") }
        html.element(
            "p",
            text: "\(open.count) of \(result.controls.count). They need other evidence, or a rule.")
        html.element("ul", .classes("columns")) { html in
            for entry in open {
                let reference = ControlReference(
                    framework: result.framework.id, control: entry.control.id)
                html.element("li") { html in
                    html.link(entry.control.id, to: Anchor.control(reference))
                    html.text(" \(entry.control.title)")
                }
            }
        }
        html.newLine()
    }

    private func sentencesWithoutClaim(to html: inout HTMLWriter) {
        let sentences = index.assessment.uncovered
        html.element("h3", .id("uncovered"), text: "Sentences of the page that no claim quotes")
        if sentences.isEmpty { return html.nothing("None.") }
        html.element(
            "p",
            text: "\(sentences.count) with a number, a month or a word of commitment. They need a "
                + "claim in the ledger, or were left out of it on purpose.")
        html.element("ul") { html in
            for sentence in sentences {
                html.element("li") { html in
                    html.element("q", text: PageSentence.words(sentence))
                    html.text(" ")
                    html.element("small") { $0.place(sentence, in: index) }
                }
            }
        }
        html.newLine()
    }

    private func rulesWithoutEvidence(to html: inout HTMLWriter) {
        html.element("h3", text: "Rules that found no evidence")
        let silent = index.assessment.rules.compactMap { rule -> (rule: Rule, what: String)? in
            let findings = index.findings(ofRule: rule.id)
            if findings.isEmpty { return (rule, "no finding") }
            let reason = findings.lazy.compactMap(\.verdict.reason)
                .first { $0 == .noEvidence || $0 == .emptyPopulation }
            return reason.map { (rule, $0.meaning) }
        }
        if silent.isEmpty { return html.nothing("None.") }
        html.element("ul") { html in
            for (rule, what) in silent {
                html.element("li") { html in
                    html.link(rule.id, to: Anchor.rule(rule.id))
                    html.text(" \(rule.title): \(what)")
                }
            }
        }
        html.newLine()
    }

    private func evidenceNobodyReads(to html: inout HTMLWriter) {
        let kinds = Set(index.assessment.rules.flatMap(\.kinds).map(\.key))
        let idle = index.assessment.inputs.filter { input in
            !input.kinds.contains { kinds.contains($0.key) }
        }
        html.element("h3", text: "Evidence that no rule reads")
        files(idle, to: &html)
    }

    private func unreadableEvidence(to html: inout HTMLWriter) {
        html.element("h3", text: "Evidence that could not be read")
        files(index.assessment.inputs.filter { !$0.isReadable }, to: &html)
    }

    private func files(_ inputs: [InputFile], to html: inout HTMLWriter) {
        if inputs.isEmpty { return html.nothing("None.") }
        html.element("ul") { html in
            for input in inputs {
                html.element("li") { html in
                    html.link(input.path, to: Anchor.evidence(input.path))
                    if !input.kinds.isEmpty { html.text(" \(input.kinds.joined(separator: ", "))") }
                    for setAside in input.setAside { html.text(" \(setAside.text)") }
                }
            }
        }
        html.newLine()
    }

    private func mistakes(to html: inout HTMLWriter) {
        let diagnostics = index.assessment.diagnostics
        if diagnostics.isEmpty { return }
        html.element("h3", text: "Mistakes in evidence files")
        let renderer = DiagnosticRenderer()
        for diagnostic in diagnostics {
            html.element("pre") {
                $0.element("code", text: renderer.render(index.secrets.cover(diagnostic)))
            }
        }
        html.newLine()
    }
}

import MusterModel
import MusterSource
import MusterWriters

/// The rules in force: what each looks at, what has to hold, and what a pass proves.
struct RulesSection: HTMLSection {
    let index: AssessmentIndex
    let anchor = "rules"
    let title = "Rules in force"
    var note: String { String(index.assessment.rules.count) }

    func write(to html: inout HTMLWriter) {
        let rules = index.assessment.rules
        if rules.isEmpty { return html.nothing("No rule is in force, so nothing can pass.") }
        html.element("table", .classes("rules")) { html in
            html.tableHead(
                "Every verdict follows from these expressions (CEL) and the evidence alone.",
                ["Rule", "What has to hold", "What a pass proves", "Findings"])
            html.element("tbody") { html in for rule in rules { row(rule, to: &html) } }
        }
        html.newLine()
    }

    private func row(_ rule: Rule, to html: inout HTMLWriter) {
        html.element("tr", .id(Anchor.rule(rule.id))) { html in
            html.element("th", .literal("scope", "row")) { html in
                html.element("b", text: rule.id)
                html.text(" \(rule.title)")
                html.element("small") { html in
                    html.text(" \(rule.severity.rawValue) · \(rule.evidenceClass.rawValue) · ")
                    html.place(rule.location, in: index)
                }
            }
            html.element("td") { checks(of: rule, to: &$0) }
            html.element("td") { proofs(of: rule, to: &$0) }
            html.element("td") { counts(of: rule, to: &$0) }
        }
        html.newLine()
    }

    private func checks(of rule: Rule, to html: inout HTMLWriter) {
        html.element("small", text: "over \(rule.kinds.joined(separator: ", "))")
        if let scope = rule.scope {
            html.element("small", text: " where ")
            html.element("code", text: scope)
        }
        for check in rule.checks { html.element("pre") { $0.element("code", text: check.that) } }
    }

    private func proofs(of rule: Rule, to html: inout HTMLWriter) {
        if rule.proves.isEmpty { return html.text("–") }
        html.element("ul", .classes("plain")) { html in
            for proof in rule.proves {
                html.element("li") { html in
                    let reference = ControlReference(
                        framework: proof.framework, control: proof.control)
                    let isKnown = index.assessment.frameworks.contains {
                        $0.framework.id.isSame(as: proof.framework)
                    }
                    let text = "\(proof.control)/\(proof.aspect)"
                    if isKnown {
                        html.link(text, to: Anchor.control(reference))
                    } else {
                        html.text(text)
                    }
                    if !proof.reason.isEmpty { html.element("small", text: " \(proof.reason)") }
                }
            }
        }
    }

    private func counts(of rule: Rule, to html: inout HTMLWriter) {
        let findings = index.findings(ofRule: rule.id)
        if findings.isEmpty { return StatusMark("○", "none", .none).write(to: &html) }
        var counts = [Int](repeating: 0, count: Standing.allCases.count)
        for finding in findings { counts[finding.standing.rawValue] += finding.count }
        html.element("ul", .classes("plain")) { html in
            for standing in Standing.allCases where counts[standing.rawValue] > 0 {
                html.element("li") { html in
                    html.text("\(counts[standing.rawValue]) ")
                    StatusMark(standing).write(to: &html)
                }
            }
        }
    }
}

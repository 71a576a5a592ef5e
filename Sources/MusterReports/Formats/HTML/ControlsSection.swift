import MusterModel
import MusterSource
import MusterWriters

/// Each framework's controls with all their aspects: what is proven by which rule, and what no rule reaches.
struct ControlsSection: HTMLSection {
    let index: AssessmentIndex
    let anchor = "controls"
    let title = "Controls"
    var note: String { String(index.assessment.frameworks.reduce(0) { $0 + $1.controls.count }) }

    func write(to html: inout HTMLWriter) {
        if index.assessment.frameworks.isEmpty {
            return html.nothing("The project names no framework.")
        }
        for result in index.assessment.frameworks {
            html.element(
                "h3", .id(Anchor.framework(result.framework.id)), text: result.framework.title)
            html.element("p", text: "Proven in every aspect: \(ProjectWords.proven(result)).")
            html.newLine()
            html.element("table", .classes("controls")) { html in
                html.tableHead(
                    "The aspects are Muster's own division of a control, in its own words.",
                    ["Control", "State", "Aspects and the rules that address them"])
                for run in Self.themes(result.controls) {
                    body(run, result.framework.id, to: &html)
                }
            }
            html.newLine()
        }
    }

    private func body(_ run: [ControlResult], _ framework: String, to html: inout HTMLWriter) {
        html.element("tbody") { html in
            if let theme = run.first?.control.theme, !theme.isEmpty {
                html.element("tr") { html in
                    html.element(
                        "th", .number("colspan", 3), .literal("scope", "rowgroup"), text: theme)
                }
            }
            for result in run { row(result, framework, to: &html) }
        }
    }

    private func row(_ result: ControlResult, _ framework: String, to html: inout HTMLWriter) {
        let reference = ControlReference(framework: framework, control: result.control.id)
        html.element("tr", .id(Anchor.control(reference))) { html in
            html.element("th", .literal("scope", "row")) { html in
                html.element("b", text: result.control.id)
                html.text(" \(result.control.title)")
            }
            html.element("td") { StatusMark(result.state).write(to: &$0) }
            html.element("td") { html in
                if result.aspects.isEmpty { return html.text("–") }
                html.element("ul", .classes("plain")) { html in
                    for aspect in result.aspects { html.element("li") { write(aspect, to: &$0) } }
                }
            }
        }
        html.newLine()
    }

    private func write(_ result: AspectResult, to html: inout HTMLWriter) {
        StatusMark(result.state).write(to: &html)
        html.text(" ")
        html.prose(result.aspect.title)
        if result.rules.isEmpty { return }
        html.element("small") { html in
            html.text(" ")
            html.rules(result.rules, in: index)
        }
    }

    /// Runs of controls that stand under one theme.
    private static func themes(_ controls: [ControlResult]) -> [[ControlResult]] {
        var runs: [[ControlResult]] = []
        for result in controls {
            if let last = runs.last?.last, last.control.theme.isSame(as: result.control.theme) {
                runs[runs.count - 1].append(result)
            } else {
                runs.append([result])
            }
        }
        return runs
    }
}

import MusterModel
import MusterParallel
import MusterSource
import MusterWriters

/// Findings that need no attention, a line each, with the line of evidence that shows them.
struct FindingTable {
    private static let excerptWidth = 72
    /// What a row takes, roughly.
    private static let rowBytes = 320

    let index: AssessmentIndex

    func write(_ groups: [[Finding]], to html: inout HTMLWriter) {
        html.element("table", .classes("passes")) { html in
            html.tableHead(
                "One line a subject, gathered under its rule.", ["Subject", "Place", "Line"])
            for part in ParallelMap.map(groups, body) { html.append(part) }
        }
        html.newLine()
    }

    /// The rows of a rule; most of a page is made here, so rules are written side by side.
    @Sendable private func body(_ group: [Finding]) -> HTMLWriter {
        var html = HTMLWriter(fragmentCapacity: group.count * Self.rowBytes)
        html.element("tbody") { html in
            if let first = group.first { head(first, count: group.subjects, to: &html) }
            for finding in group { row(finding, to: &html) }
        }
        html.newLine()
        return html
    }

    private func head(_ finding: Finding, count: Int, to html: inout HTMLWriter) {
        let rule = index.rule(finding.rule)
        html.element("tr") { html in
            html.element("th", .number("colspan", 3), .literal("scope", "rowgroup")) { html in
                if rule == nil {
                    html.element("code", text: finding.rule)
                } else {
                    html.link(finding.rule, to: Anchor.rule(finding.rule))
                }
                html.text(" \(rule?.title ?? "")")
                html.element(
                    "small",
                    text:
                        " \(finding.severity.rawValue) · \(finding.evidenceClass.rawValue) · \(count)"
                )
            }
        }
        html.newLine()
    }

    private func row(_ finding: Finding, to html: inout HTMLWriter) {
        if index.ownsAnchor(finding) {
            html.element("tr", .id(Anchor.finding(finding.id))) { cells(finding, to: &$0) }
        } else {
            html.element("tr") { cells(finding, to: &$0) }
        }
        html.newLine()
    }

    private func cells(_ finding: Finding, to html: inout HTMLWriter) {
        let count = finding.count > 1 ? " · \(finding.count)" : ""
        html.element("td", text: finding.subject + count)
        if case .notApplicable(let justification) = finding.verdict {
            return html.element("td", .number("colspan", 2), text: justification)
        }
        guard let observation = finding.observations.first, let location = observation.location
        else {
            let label = finding.observations.first?.label ?? finding.message
            return html.element("td", .number("colspan", 2), text: label)
        }
        html.element("td") { $0.place(location, in: index) }
        html.element("td") { html in
            if let excerpt = Excerpt(observation, hiding: index.secrets, width: Self.excerptWidth) {
                html.element("code") { $0.excerpt(excerpt) }
            } else {
                html.text(ProjectWords.withheld)
            }
        }
    }
}

import MusterModel
import MusterWriters

/// Counts with their denominators; no percentage stands alone, because none is the truth.
struct SummarySection: HTMLSection {
    let index: AssessmentIndex
    let anchor = "summary"
    let title = "Summary"
    let note = ""

    func write(to html: inout HTMLWriter) {
        let assessment = index.assessment
        let tally = FindingTally(assessment.findings)
        html.element("ul", .classes("tiles")) { html in
            tile(tally.fail - tally.waivedFail, .fail, to: &html)
            tile(tally.undetermined - tally.waivedUndetermined, .undetermined, to: &html)
            tile(tally.waived, .waived, to: &html)
            tile(tally.notApplicable, .notApplicable, to: &html)
            tile(tally.pass, .pass, to: &html)
        }
        html.element(
            "p",
            text: "\(tally.total) findings, one for each rule and subject: \(tally.sentence). "
                + "\(ProjectWords.claims(assessment.claims)).")
        html.newLine()
        if !assessment.frameworks.isEmpty { frameworks(to: &html) }
    }

    private func tile(_ count: Int, _ standing: Standing, to html: inout HTMLWriter) {
        html.element("li") { html in
            html.element("b", text: String(count))
            html.text(" ")
            StatusMark(standing).write(to: &html)
        }
    }

    private func frameworks(to html: inout HTMLWriter) {
        html.element("table", .classes("numbers")) { html in
            html.tableHead(
                "Controls by state. A control is proven only when every aspect of it is; it counts under the weakest class of its proofs.",
                [
                    "Catalogue", "Measured", "Recorded", "Attested", "Partly", "Open", "Broken",
                    "No rule",
                    "Of",
                ])
            html.element("tbody") { html in
                for result in index.assessment.frameworks {
                    for group in result.framework.groups {
                        row(result, group, to: &html)
                    }
                }
            }
        }
        html.newLine()
    }

    private func row(_ result: FrameworkResult, _ group: Framework.Group, to html: inout HTMLWriter)
    {
        let tally = result.tally(ofGroup: group.id)
        html.element("tr") { html in
            html.element("th", .literal("scope", "row")) { html in
                html.link(result.framework.short, to: Anchor.framework(result.framework.id))
                html.text(", \(group.title)")
                HTMLBar(tally: tally, total: group.count).write(to: &html)
            }
            for count in [
                tally.measured, tally.recorded, tally.attested, tally.partly, tally.open,
                tally.broken,
                tally.unaddressed,
            ] {
                html.element("td", .classes(count == 0 ? "zero" : "some"), text: String(count))
            }
            html.element("td", .classes("of"), text: String(group.count))
        }
        html.newLine()
    }
}

import MusterModel
import MusterSource
import MusterWriters

/// The register of accepted exceptions, expired ones on top.
struct WaiversSection: HTMLSection {
    let index: AssessmentIndex
    let anchor = "waivers"
    let title = "Waivers"
    var note: String { String(index.assessment.waivers.count) }

    func write(to html: inout HTMLWriter) {
        let waivers = Self.ordered(index.assessment.waivers)
        if waivers.isEmpty { return html.nothing("No finding is waived.") }
        html.element("table", .classes("waivers")) { html in
            html.tableHead(
                "A waiver never hides a finding. One that is expired, or accepts another value, covers nothing.",
                ["State", "Rule and subject", "Reason", "Approved", "Expires"])
            html.element("tbody") { html in for waiver in waivers { row(waiver, to: &html) } }
        }
        html.newLine()
    }

    private func row(_ result: WaiverResult, to html: inout HTMLWriter) {
        let waiver = result.waiver
        html.element("tr") { html in
            html.element("td") { StatusMark(result.state).write(to: &$0) }
            html.element("th", .literal("scope", "row")) { html in
                html.rules([waiver.rule], in: index)
                html.void("br")
                if let id = result.finding, index.finding(id) != nil {
                    html.link(waiver.subject, to: Anchor.finding(id))
                } else {
                    html.text(waiver.subject)
                }
            }
            html.element("td") { html in
                html.text(waiver.reason)
                html.element("small") { html in
                    html.text(" ")
                    html.place(waiver.location, in: index)
                }
                for notice in result.notices {
                    html.void("br")
                    html.element("strong", text: notice.message)
                }
            }
            html.element("td", text: "\(waiver.approved.dayText) by \(waiver.approvedBy)")
            html.element("td", text: waiver.expires.dayText)
        }
        html.newLine()
    }

    private static func ordered(_ waivers: [WaiverResult]) -> [WaiverResult] {
        let order: [WaiverResult.State] = [
            .expired, .widened, .unapproved, .notYet, .active, .unused,
        ]
        return order.flatMap { state in waivers.filter { $0.state == state } }
    }
}

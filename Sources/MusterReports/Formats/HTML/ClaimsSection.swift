import MusterModel
import MusterSource
import MusterWriters

/// The ledger: what the company publishes, and what the evidence says of it.
struct ClaimsSection: HTMLSection {
    /// Findings named for a claim that is kept; the rest is counted.
    private static let mostOfKept = 2
    /// Findings named for any other claim.
    private static let mostOfOthers = 6

    let index: AssessmentIndex
    let anchor = "claims"
    let title = "Claims ledger"
    var note: String { String(index.assessment.claims.count) }

    func write(to html: inout HTMLWriter) {
        let claims = index.assessment.claims
        if claims.isEmpty { return html.nothing("No claim is in the ledger.") }
        html.element("table", .classes("claims")) { html in
            html.tableHead(
                "Published sentences, word for word, with the rules that test them.",
                ["Claim", "State", "Tested by", "Decided by"])
            html.element("tbody") { html in for claim in claims { row(claim, to: &html) } }
        }
        html.newLine()
    }

    private func row(_ result: ClaimResult, to html: inout HTMLWriter) {
        html.element("tr", .id(Anchor.claim(result.claim.id))) { html in
            html.element("th", .literal("scope", "row")) { html in
                html.element("q", text: result.claim.quote)
                html.text(" ")
                html.element("small") { html in
                    html.text("\(result.claim.id) · ")
                    html.place(result.quoted ?? result.claim.location, in: index)
                    for declaration in result.claim.declares { declared(declaration, to: &html) }
                    restsOn(result.claim, to: &html)
                }
            }
            html.element("td") { StatusMark(result.state).write(to: &$0) }
            html.element("td") { $0.rules(result.claim.rules, in: index) }
            html.element("td") { decided(by: result, to: &$0) }
        }
        html.newLine()
    }

    private func declared(_ declaration: Claim.Declaration, to html: inout HTMLWriter) {
        html.void("br")
        html.text(ProjectWords.declaration(declaration))
    }

    private func restsOn(_ claim: Claim, to html: inout HTMLWriter) {
        if claim.restsOn.isEmpty { return }
        html.void("br")
        html.text("rests on ")
        for (place, id) in claim.restsOn.enumerated() {
            if place > 0 { html.text(", ") }
            html.link(id, to: Anchor.claim(id))
        }
    }

    private func decided(by result: ClaimResult, to html: inout HTMLWriter) {
        let findings = result.findings
        if findings.isEmpty { return html.text("–") }
        let most = result.state == .kept ? Self.mostOfKept : Self.mostOfOthers
        html.element("ul", .classes("plain")) { html in
            for id in findings.prefix(most) {
                html.element("li") { html in
                    guard let finding = index.finding(id) else {
                        return html.element("code", text: id)
                    }
                    html.link(finding.subject, to: Anchor.finding(id))
                }
            }
            let rest = findings.count - most
            if rest > 0 { html.element("li", text: "and \(rest) more") }
        }
    }
}

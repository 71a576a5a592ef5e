import MusterModel
import MusterWriters

/// How a verdict is reached, and what the page does not say.
struct MethodSection: HTMLSection {
    let index: AssessmentIndex
    let anchor = "method"
    let title = "How a verdict is reached"
    let note = ""

    private static let paragraphs = [
        "Muster reads the evidence files listed above, byte for byte, and turns each into items of a declared kind. A rule names the items it covers and the expressions that have to hold for each of them. One rule and one item give one finding.",
        "Nothing passes on nothing. Where evidence is missing, incomplete, too old, undated, unreadable or silent on what the rule asks, the verdict is `undetermined`, with the reason. A file that cannot be read turns every pass it could have changed into `undetermined`; failures stay failures.",
        "`Measured` means that a configuration or a probe shows it, `recorded` that a register or document people keep shows it, `attested` that a person states it. A control counts as proven only when every aspect of it has a passing rule and none is broken or open, and then under its weakest class.",
        "A waiver is an approved, dated and expiring acceptance. The verdict it covers stays visible, and a waived failure proves nothing.",
        "The same evidence, rules and moment give the same bytes of this page. Whoever holds the evidence can run the check again and compare.",
    ]

    private static let limits = [
        "This page is not an audit opinion, a certificate or a statement of compliance. It says what the listed files show at the named moment; whether they are true and complete is for people to judge.",
        "The titles of controls are short names, and their aspects are Muster's own division in its own words. Neither replaces the text of a standard, and no standard requires these rules.",
        "A control without a rule is neither met nor missed here: see the gaps.",
    ]

    func write(to html: inout HTMLWriter) {
        for paragraph in Self.paragraphs { html.element("p") { $0.prose(paragraph) } }
        html.element("h3", text: "What it does not say")
        html.element("ul") { html in for limit in Self.limits { html.element("li", text: limit) } }
        if index.assessment.isSample { html.element("p", text: ProjectWords.sampleBanner) }
        html.element("h3", text: "Reasons for an undetermined verdict")
        html.element("dl", .classes("reasons")) { html in
            for reason in UndeterminedReason.allCases {
                html.element("dt", text: reason.words)
                html.element("dd") { html in
                    html.text("\(reason.meaning). ")
                    html.prose(reason.advice)
                }
            }
        }
        html.newLine()
    }
}

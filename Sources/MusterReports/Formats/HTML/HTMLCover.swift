import MusterModel
import MusterSource
import MusterWriters

/// The top of the page: whose system, judged when and with what, and whether it passes muster.
struct HTMLCover {
    let index: AssessmentIndex

    func write(to html: inout HTMLWriter) {
        let assessment = index.assessment
        html.element("header") { html in
            if assessment.isSample {
                html.element(
                    "p", .classes("sample"), .literal("role", "note"),
                    text: ProjectWords.sampleBanner)
            }
            html.element("p", .classes("over"), text: "Promises, checked against evidence")
            html.element("h1", text: assessment.organisation)
            html.element("p", .classes("system"), text: assessment.system)
            gate(to: &html)
            html.element("dl", .classes("facts")) { html in
                fact("As of", to: &html) { $0.time(assessment.asOf) }
                if let known = assessment.knownAt {
                    fact("As known at", to: &html) { $0.time(known) }
                }
                fact("Frameworks", to: &html) {
                    $0.text(assessment.frameworks.map(\.framework.title).joined(separator: ", "))
                }
                fact("Evidence", to: &html) {
                    $0.text("\(assessment.inputs.count) files, listed with digests")
                }
                fact("Rules in force", to: &html) { $0.text(String(assessment.rules.count)) }
                fact("Tool", to: &html) { $0.text("Muster \(assessment.toolVersion)") }
                fact("SHA-256 of the rules", isWide: true, to: &html) {
                    $0.element("code", text: assessment.rulesDigest)
                }
            }
        }
        html.newLine()
    }

    private func gate(to html: inout HTMLWriter) {
        let passes = index.assessment.passesMuster
        html.element("p", .classes(passes ? "gate good" : "gate bad")) { html in
            html.element("span", .literal("aria-hidden", "true"), text: passes ? "✓ " : "✕ ")
            html.text(Self.capitalised(ProjectWords.gate(index.assessment)) + ".")
        }
    }

    private func fact(
        _ name: String, isWide: Bool = false, to html: inout HTMLWriter,
        _ value: (inout HTMLWriter) -> Void
    ) {
        html.element("div", .classes(isWide ? "wide" : "fact")) { html in
            html.element("dt", text: name)
            html.element("dd", body: value)
        }
    }

    private static func capitalised(_ sentence: String) -> String {
        guard let first = sentence.utf8.first, (0x61...0x7A).contains(first) else {
            return sentence
        }
        return String(UnicodeScalar(first - 0x20)) + String(sentence.unicodeScalars.dropFirst())
    }
}

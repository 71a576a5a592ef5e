import MusterModel
import MusterSource
import MusterWriters

/// Every evidence file that was read, with its digest.
struct EvidenceSection: HTMLSection {
    let index: AssessmentIndex
    let anchor = "evidence"
    let title = "Evidence register"
    var note: String { String(index.assessment.inputs.count) }

    func write(to html: inout HTMLWriter) {
        let inputs = index.assessment.inputs
        if inputs.isEmpty { return html.nothing("No evidence was given.") }
        html.element("table", .classes("register")) { html in
            html.tableHead(
                "The bytes that were judged. Compare a digest with sha256sum.",
                ["File and SHA-256", "Read as", "Speaks of", "Collected", "Received", "Origin"])
            html.element("tbody") { html in
                var seen: Set<TextKey> = []
                for input in inputs {
                    if seen.insert(input.path.key).inserted {
                        html.element("tr", .id(Anchor.evidence(input.path))) {
                            cells(input, to: &$0)
                        }
                    } else {
                        html.element("tr") { cells(input, to: &$0) }
                    }
                    html.newLine()
                }
            }
        }
        html.newLine()
    }

    private func cells(_ input: InputFile, to html: inout HTMLWriter) {
        html.element("th", .literal("scope", "row")) { html in
            html.text(input.path)
            html.element("code", .classes("digest"), text: input.sha256)
        }
        html.element("td") { html in
            if !input.isReadable { StatusMark("✕", "unreadable", .bad).write(to: &html) }
            let kinds = input.kinds.isEmpty ? "no kind" : input.kinds.joined(separator: ", ")
            html.text(" \(kinds)")
            let items = "\(input.items) item\(input.items == 1 ? "" : "s")"
            html.element(
                "small", text: " \(input.parser ?? "no parser"), \(items), \(input.byteCount) bytes"
            )
            for setAside in input.setAside { html.element("small", text: "; \(setAside.text)") }
        }
        html.element("td") { $0.time(input.effective) }
        html.element("td") { $0.time(input.collected) }
        html.element("td") { $0.time(input.received) }
        html.element("td", text: input.origin ?? "–")
    }
}

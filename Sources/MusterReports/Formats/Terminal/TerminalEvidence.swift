import MusterModel
import MusterSource
import MusterWriters

/// Draws the line an observation points at, with a caret under what it is about.
struct TerminalEvidence {
    /// An excerpt narrower than this gets a line of its own.
    private static let narrowest = 40

    let index: AssessmentIndex

    func draw(_ observation: Observation, on page: inout TerminalPage) {
        let label = VisibleText.text(observation.label)
        guard let location = observation.location else {
            if !label.isEmpty { page.paragraph(label) }
            return
        }
        let margin = String(repeating: " ", count: TerminalPage.indent)
        let place = VisibleText.text(location.description)
        let beside = TerminalPage.indent + ColumnWidth.of(place) + 3
        let isBeside = page.width - beside >= Self.narrowest
        let start = isBeside ? beside : TerminalPage.indent + 2
        let room = max(20, page.width - start - 2)
        guard let excerpt = Excerpt(observation, hiding: index.secrets, width: room) else {
            page.line(margin + place + "   " + page.style.faint(ProjectWords.withheld))
            page.paragraph(label, indent: TerminalPage.indent + 2)
            return
        }
        let indent = String(repeating: " ", count: start)
        page.line(isBeside ? margin + place + "   " + excerpt.text : margin + place)
        if !isBeside { page.line(indent + excerpt.text) }
        caret(excerpt, label, start: start, on: &page)
    }

    private func caret(
        _ excerpt: Excerpt, _ label: String, start: Int, on page: inout TerminalPage
    ) {
        let lead = start + ColumnWidth.of(excerpt.before)
        let length = max(1, ColumnWidth.of(excerpt.marked))
        let mark = "^" + String(repeating: "~", count: length - 1)
        let caret = String(repeating: " ", count: lead) + page.style.strong(mark)
        if lead + length + 1 + ColumnWidth.of(label) <= page.width || label.isEmpty {
            page.line(label.isEmpty ? caret : caret + " " + label)
        } else {
            page.line(caret)
            page.paragraph(label, indent: TerminalPage.indent + 2)
        }
    }
}

import MusterModel
import MusterSource
import MusterWriters

/// Pieces that several sections share.
extension HTMLWriter {
    /// Text in which `…` between backticks is code.
    mutating func prose(_ text: String) {
        for (place, part) in text.utf8.split(separator: 0x60, omittingEmptySubsequences: false)
            .enumerated()
        {
            let piece = String(Substring(part))
            if piece.isEmpty { continue }
            if place % 2 == 1 { element("code", text: piece) } else { self.text(piece) }
        }
    }

    /// A link to a place in the page.
    mutating func link(_ text: String, to anchor: String) {
        element("a", .href(HTMLLink(anchor: anchor)), text: text)
    }

    /// Links to rules, one after another.
    mutating func rules(_ ids: [String], in index: AssessmentIndex) {
        for (place, id) in ids.enumerated() {
            if place > 0 { text(", ") }
            if index.rule(id) == nil {
                element("code", text: id)
            } else {
                link(id, to: Anchor.rule(id))
            }
        }
    }

    /// Links to controls, one after another.
    mutating func controls(_ references: [ControlReference]) {
        for (place, reference) in references.enumerated() {
            if place > 0 { text(", ") }
            link(reference.control, to: Anchor.control(reference))
        }
    }

    /// `path:line:column`, linked to the register if the file is in it.
    mutating func place(_ location: Location, in index: AssessmentIndex) {
        if let link = index.inputLink(path: location.source.path) {
            element("a", .href(link), text: location.description)
        } else {
            element("code", text: location.description)
        }
    }

    /// A line of evidence with its telling part marked.
    mutating func excerpt(_ excerpt: Excerpt) {
        text(excerpt.before)
        if !excerpt.marked.isEmpty { element("mark", text: excerpt.marked) }
        text(excerpt.after)
    }

    /// A time for people, with the machine's spelling beside it; a dash if there is none.
    mutating func time(_ moment: Moment?) {
        guard let moment else { return text("–") }
        // A day in a register is stored as its midnight.
        let isDay = moment.nanoseconds == 0 && moment.seconds % 86_400 == 0
        element("time", .datetime(moment.text), text: isDay ? moment.dayText : moment.text)
    }

    /// The head of a table; the caption says what it lists.
    mutating func tableHead(_ caption: String, _ columns: [String]) {
        element("caption", text: caption)
        element("thead") { html in
            html.element("tr") { html in
                for column in columns { html.element("th", .literal("scope", "col"), text: column) }
            }
        }
        newLine()
    }

    /// Says that a list is empty, which is worth knowing.
    mutating func nothing(_ sentence: String) {
        element("p", .classes("nothing"), text: sentence)
    }
}

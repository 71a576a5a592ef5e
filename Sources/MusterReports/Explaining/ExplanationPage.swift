/// The layout of an explanation: a title, facts in two columns, sections of indented lines.
struct ExplanationPage {
    let title: String
    let subtitle: String
    var facts: [(name: String, value: String)] = []
    private var sections: [(name: String, lines: [String])] = []

    init(title: String, subtitle: String) {
        self.title = title
        self.subtitle = subtitle
    }

    /// Adds a section; one without lines is left out.
    mutating func section(_ name: String, _ lines: [String]) {
        if !lines.isEmpty { sections.append((name, lines)) }
    }

    var text: String {
        var text = "\(title)\n\(subtitle)\n\n"
        let width = facts.map(\.name.utf8.count).max() ?? 0
        for fact in facts where !fact.value.utf8.isEmpty {
            let gap = String(repeating: " ", count: width - fact.name.utf8.count + 2)
            text += "\(fact.name)\(gap)\(fact.value)\n"
        }
        for section in sections {
            text += "\n\(section.name)\n"
            for line in section.lines {
                for part in line.split(separator: "\n", omittingEmptySubsequences: false) {
                    text += "    \(part)\n"
                }
            }
        }
        return text
    }
}

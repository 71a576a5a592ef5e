import MusterModel
import MusterSource
import MusterWriters

/// The kinds of which there is no evidence, each with the rules that wait for it.
struct TerminalAbsence {
    let findings: [Finding]

    func draw(on page: inout TerminalPage) {
        guard !findings.isEmpty else { return }
        page.line(
            page.style.standing(.undetermined, ColumnWidth.padded("UNDET", to: TerminalPage.indent))
                + page.style.strong("no evidence of these kinds was declared in muster.yaml"))
        for (kind, rules) in rulesByKind {
            page.paragraph(
                rules.joined(separator: ", "), lead: "\(VisibleText.text(kind)) (\(rules.count)): ")
        }
        page.paragraph(UndeterminedReason.noEvidence.advice, lead: "do: ")
    }

    /// In order of kind.
    private var rulesByKind: [(kind: String, rules: [String])] {
        var groups: [(kind: String, rules: [String])] = []
        let sorted = findings.sorted {
            ($0.subject.utf8.elementsEqual($1.subject.utf8) ? $0.rule : $0.subject).utf8
                .lexicographicallyPrecedes(
                    ($0.subject.utf8.elementsEqual($1.subject.utf8) ? $1.rule : $1.subject).utf8)
        }
        for finding in sorted {
            if let last = groups.last, last.kind.isSame(as: finding.subject) {
                groups[groups.count - 1].rules.append(finding.rule)
            } else {
                groups.append((finding.subject, [finding.rule]))
            }
        }
        return groups
    }
}

import MusterModel
import MusterWriters
import MusterSource

/// The last lines: counts with their denominators, and whether the gate is open.
struct TerminalSummary {
    let assessment: Assessment

    func draw(on page: inout TerminalPage) {
        let tally = FindingTally(assessment.findings)
        var parts = assessment.isSample ? ["sample data"] : []
        parts.append("\(tally.total) finding\(tally.total == 1 ? "" : "s"): \(tally.sentence)")
        for framework in assessment.frameworks {
            parts.append("\(framework.framework.short): \(ProjectWords.proven(framework)) proven")
        }
        if !assessment.claims.isEmpty { parts.append(ProjectWords.claims(assessment.claims)) }
        if let known = assessment.knownAt { parts.append("as known at \(known.text)") }
        for line in Self.lines(parts, columns: page.width) { page.line(line) }
        let gate = ProjectWords.gate(assessment)
        page.line(assessment.passesMuster ? page.style.pass(gate) : page.style.fail(gate))
    }

    /// As many parts a line as fit, so that a line never breaks inside one.
    private static func lines(_ parts: [String], columns: Int) -> [String] {
        var lines: [String] = []
        for part in parts.map({ VisibleText.text($0) }) {
            if let last = lines.last, ColumnWidth.of(last) + 3 + ColumnWidth.of(part) <= columns {
                lines[lines.count - 1] = "\(last) · \(part)"
            } else {
                lines.append(part)
            }
        }
        return lines
    }
}

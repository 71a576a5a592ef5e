import MusterModel
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
        page.paragraph(parts.joined(separator: " · "), indent: 0)
        let gate = ProjectWords.gate(assessment)
        page.line(assessment.passesMuster ? page.style.pass(gate) : page.style.fail(gate))
    }
}

import MusterModel
import MusterSource
import MusterWriters

/// The findings of a terminal view: failures by severity, then what is undetermined, then what is waived.
struct TerminalFindings {
    /// Lines of evidence shown for one finding unless everything is wanted.
    private static let usualObservations = 5
    private static let longestRule = 34
    /// Subjects named where several findings stand together.
    private static let namedSubjects = 3
    private static let longestSubject = 44
    private static let severityColumns = 10
    private static let controlColumns = 14

    let index: AssessmentIndex
    let options: ReportOptions

    func draw(on page: inout TerminalPage) {
        let isVerbose = options.verbosity == .verbose
        let shown = Standing.allCases.filter {
            isVerbose || $0.rawValue <= Standing.waived.rawValue
        }
        let groups = shown.map { index.findings(standing: $0) }
        let all = groups.joined()
        let ruleColumns = min(Self.longestRule, all.map { ColumnWidth.of($0.rule) }.max() ?? 0)
        let fixed =
            TerminalPage.indent + ruleColumns + 4 + Self.severityColumns + Self.controlColumns
        let subjectColumns = min(
            all.map { ColumnWidth.of(VisibleText.text($0.subject)) }.max() ?? 0,
            max(16, min(Self.longestSubject, page.width - fixed)))
        for group in groups where !group.isEmpty {
            let absent = isVerbose ? [] : group.filter { Self.isAbsence($0) }
            let findings = isVerbose ? group : group.filter { !Self.isAbsence($0) }
            for run in isVerbose ? findings.map({ [$0][...] }) : Self.runs(findings) {
                guard let finding = run.first else { continue }
                head(finding, ruleColumns, subjectColumns, on: &page)
                guard finding.standing.rawValue <= Standing.waived.rawValue else { continue }
                also(run.dropFirst(), on: &page)
                details(of: finding, on: &page)
            }
            TerminalAbsence(findings: absent).draw(on: &page)
            page.gap()
        }
    }

    /// Whether no evidence of the kind was collected at all: told once a kind, not once a rule.
    private static func isAbsence(_ finding: Finding) -> Bool {
        finding.verdict == .undetermined(.noEvidence) && finding.waiver == nil
            && finding.observations.isEmpty
    }

    /// Neighbours that are undetermined for one and the same reason: one unreadable file must not bury the rest.
    private static func runs(_ findings: [Finding]) -> [ArraySlice<Finding>] {
        var runs: [ArraySlice<Finding>] = []
        var start = 0
        for index in findings.indices.dropFirst() where !areAlike(findings[index], findings[start])
        {
            runs.append(findings[start..<index])
            start = index
        }
        return findings.isEmpty ? [] : runs + [findings[start...]]
    }

    private static func areAlike(_ left: Finding, _ right: Finding) -> Bool {
        left.verdict.reason != nil && left.verdict == right.verdict && left.waiver == nil
            && right.waiver == nil && left.rule.isSame(as: right.rule)
            && left.message.isSame(as: right.message)
    }

    private func also(_ others: ArraySlice<Finding>, on page: inout TerminalPage) {
        guard !others.isEmpty else { return }
        let named = others.prefix(Self.namedSubjects).map(\.subject).joined(separator: ", ")
        let more = others.count - Self.namedSubjects
        page.paragraph(named + (more > 0 ? " and \(more) more" : ""), lead: "also ")
    }

    private func head(
        _ finding: Finding, _ ruleColumns: Int, _ subjectColumns: Int, on page: inout TerminalPage
    ) {
        let standing = finding.standing
        let word = ColumnWidth.padded(Self.word(standing), to: TerminalPage.indent)
        let rule = ColumnWidth.padded(VisibleText.text(finding.rule), to: ruleColumns)
        let fullSubject = VisibleText.text(finding.subject)
        // A subject is what the reader acts on: it is never cut, but may need a line of its own.
        let isWide = ColumnWidth.of(fullSubject) > subjectColumns
        let subject = ColumnWidth.padded(isWide ? "" : fullSubject, to: subjectColumns)
        let severity = ColumnWidth.padded(finding.severity.rawValue, to: Self.severityColumns - 2)
        let used = TerminalPage.indent + ruleColumns + subjectColumns + 4 + Self.severityColumns
        let controls = Self.fitting(
            index.controls(ofRule: finding.rule), columns: page.width - used)
        page.line(
            page.style.standing(standing, word) + page.style.strong(rule) + "  " + subject + "  "
                + (controls.isEmpty
                    ? finding.severity.rawValue : severity + "  " + page.style.faint(controls)))
        if isWide { page.line(String(repeating: " ", count: TerminalPage.indent) + fullSubject) }
    }

    private func details(of finding: Finding, on page: inout TerminalPage) {
        let lines = TerminalEvidence(index: index)
        if let reason = finding.verdict.reason {
            let isSaid = !finding.message.isEmpty && finding.isSaidByALine
            page.paragraph(isSaid ? reason.words : ProjectWords.open(reason, finding.message))
        } else if !finding.message.isEmpty, !finding.isSaidByALine {
            page.paragraph(finding.message)
        }
        let limit = options.verbosity == .verbose ? Int.max : Self.usualObservations
        for observation in finding.observations.prefix(limit) { lines.draw(observation, on: &page) }
        let more = finding.observations.count - limit
        if more > 0 {
            page.paragraph("and \(more) more line\(more == 1 ? "" : "s"); --verbose shows all")
        }
        if let waiver = finding.waiver {
            page.paragraph(
                ProjectWords.verdict(finding.verdict) + ", " + ProjectWords.waiver(waiver))
        } else if let reason = finding.verdict.reason {
            page.paragraph(reason.advice, lead: "do: ")
        } else if let fix = index.rule(finding.rule)?.fix, !fix.isEmpty {
            page.paragraph(fix, lead: "fix: ")
        }
    }

    private static func word(_ standing: Standing) -> String {
        switch standing {
        case .fail: "FAIL"
        case .undetermined: "UNDET"
        case .waived: "WAIVED"
        case .notApplicable: "N/A"
        case .pass: "PASS"
        }
    }

    /// As many ids as fit, then how many more there are.
    private static func fitting(_ controls: [String], columns: Int) -> String {
        var text = ""
        for (place, control) in controls.enumerated() {
            let next = (text.isEmpty ? "" : text + " ") + VisibleText.text(control)
            let rest = controls.count - place - 1
            let tail = rest > 0 ? " +\(rest)" : ""
            if ColumnWidth.of(next) + tail.utf8.count > columns, place > 0 {
                return text + " +\(rest + 1)"
            }
            text = next
        }
        return text
    }
}

import MusterModel
import MusterSource
import MusterWriters

/// Turns findings and gaps into cases.
struct JUnitCaseBuilder {
    /// The lines of evidence named in a body.
    private static let observations = 20
    private static let excerptWidth = 120

    let index: AssessmentIndex

    /// The cases of a rule's findings under a control, or under the rule if it belongs to no control.
    func findings(
        _ findings: [Finding], of rule: String, framework: String, control: String?
    ) -> [JUnitCase] {
        let className = Self.className(framework, control ?? rule)
        let lead = VisibleText.text((control.map { "\($0) " } ?? "") + "\(rule) [")
        return findings.map { finding in
            JUnitCase(
                className: className, name: Self.name(of: finding, lead: lead),
                outcome: Self.outcome(of: finding), message: message(of: finding),
                details: isSilent(finding) ? [] : details(of: finding, control: control),
                place: finding.observations.lazy.compactMap(\.location).first)
        }
    }

    /// A case that passes has no body in which details could stand.
    private func isSilent(_ finding: Finding) -> Bool { finding.verdict == .pass }

    /// A control no rule reaches: skipped, so that the gap is seen and the suite is not empty.
    func manual(_ control: Control, framework: String) -> JUnitCase {
        gap(
            framework, control.id, "\(control.id) (no automated rule)", .skipped,
            "[MANUAL] no automated rule")
    }

    /// A control whose rules are reported once, under another control.
    func elsewhere(_ control: Control, framework: String, rule: String, under other: String)
        -> JUnitCase
    {
        gap(
            framework, control.id, "\(control.id) \(rule) (under \(other))", .skipped,
            "[SEE \(other)] \(rule) is reported once, under \(other)")
    }

    /// A rule in force that said nothing at all.
    func silent(_ rule: Rule, framework: String, control: String?) -> JUnitCase {
        gap(
            framework, control ?? rule.id,
            (control.map { "\($0) " } ?? "") + "\(rule.id) (no finding)",
            .error(type: "no-evidence"), "[UNDETERMINED: no evidence] the rule has no finding")
    }

    /// Readers split a class at its last dot, so the second part has none.
    static func className(_ framework: String, _ part: String) -> String {
        let dashed = part.utf8.map { $0 == UInt8(ascii: ".") ? UInt8(ascii: "-") : $0 }
        return VisibleText.text(framework) + "."
            + VisibleText.text(String(decoding: dashed, as: UTF8.self))
    }

    private func gap(
        _ framework: String, _ part: String, _ name: String, _ outcome: JUnitCase.Outcome,
        _ message: String
    ) -> JUnitCase {
        JUnitCase(
            className: Self.className(framework, part),
            name: JUnitCase.cut(VisibleText.text(name), to: JUnitCase.longestName),
            outcome: outcome,
            message: message + sampleMark, details: [], place: nil)
    }

    var sampleMark: String { index.assessment.isSample ? " (sample data)" : "" }

    /// No date, value or reason: the name is the same in every run.
    ///
    /// A name that must be cut keeps the finding's id, so that two long subjects stay apart.
    private static func name(of finding: Finding, lead: String) -> String {
        let subject = VisibleText.text(finding.subject)
        var whole = lead
        whole.reserveCapacity(lead.utf8.count + subject.utf8.count + 1)
        whole += subject
        whole += "]"
        guard whole.utf8.count > JUnitCase.longestName,
            whole.unicodeScalars.count > JUnitCase.longestName
        else { return whole }
        let tail = " \(finding.id)]"
        return JUnitCase.cut(whole, to: JUnitCase.longestName - tail.utf8.count) + tail
    }

    private static func outcome(of finding: Finding) -> JUnitCase.Outcome {
        switch finding.verdict {
        case .pass: .passed
        case .notApplicable: .skipped
        case .fail: finding.waiver == nil ? .failure(type: "fail") : .skipped
        case .undetermined(let reason): finding.waiver == nil ? outcome(of: reason) : .skipped
        }
    }

    static func outcome(of reason: UndeterminedReason) -> JUnitCase.Outcome {
        switch reason {
        case .stale: .failure(type: "stale")
        case .ruleError, .unreadable: .error(type: "error")
        default: .error(type: reason.kebab)
        }
    }

    private func message(of finding: Finding) -> String {
        let original: String
        switch finding.verdict {
        case .pass: return ""
        case .notApplicable(let justification): return "[N/A] \(justification)\(sampleMark)"
        case .fail: original = finding.message.isEmpty ? title(of: finding) : finding.message
        case .undetermined(let reason):
            original = finding.message.isEmpty ? reason.meaning : finding.message
        }
        if let waiver = finding.waiver {
            let until = "[WAIVED until \(waiver.expires.dayText) by \(waiver.approvedBy)]"
            let verdict = ProjectWords.verdict(finding.verdict)
            return "\(until) \(waiver.reason) (\(verdict): \(original))\(sampleMark)"
        }
        let word =
            finding.verdict.reason.map { $0 == .stale ? "STALE" : "UNDETERMINED: \($0.words)" }
            ?? "FAIL"
        return "[\(word)] \(original)\(sampleMark)"
    }

    func title(of finding: Finding) -> String {
        index.rule(finding.rule)?.title ?? "the assertion does not hold"
    }

    private func details(of finding: Finding, control: String?) -> [String] {
        var lines = index.waiverNotices(of: finding).map { "waiver: \($0)" }
        for observation in finding.observations.prefix(Self.observations) {
            lines.append("evidence: " + evidence(observation))
        }
        var seen: Set<TextKey> = []
        for observation in finding.observations {
            guard let path = observation.location?.source.path, seen.insert(path.key).inserted,
                let input = index.input(path: path)
            else { continue }
            lines.append("sha256: \(input.sha256)  \(path)")
        }
        if let reason = finding.verdict.reason {
            lines.append("do: \(reason.advice)")
        } else if let fix = index.rule(finding.rule)?.fix, !fix.isEmpty {
            lines.append("fix: \(fix)")
        }
        let others = index.controls(ofRule: finding.rule).filter { !$0.isSame(as: control ?? "") }
        if !others.isEmpty { lines.append("other controls: " + others.joined(separator: ", ")) }
        return lines + ["report: report.html#finding/\(finding.id)"]
    }

    private func evidence(_ observation: Observation) -> String {
        guard let location = observation.location else { return observation.label }
        let excerpt = Excerpt(observation, hiding: index.secrets, width: Self.excerptWidth)
        let text = excerpt?.text ?? ProjectWords.withheld
        let label = observation.label.isEmpty ? "" : "  (\(observation.label))"
        return "\(location.description)  \(text)\(label)"
    }
}

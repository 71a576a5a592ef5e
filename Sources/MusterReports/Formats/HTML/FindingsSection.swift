import MusterModel
import MusterSource
import MusterWriters

/// Every finding, failures first; within a standing by severity, gathered under the rule.
struct FindingsSection: HTMLSection {
    let index: AssessmentIndex
    let anchor = "findings"
    let title = "Findings"
    var note: String { String(index.assessment.findings.subjects) }

    func write(to html: inout HTMLWriter) {
        for standing in Standing.allCases {
            let findings = index.findings(standing: standing)
            if findings.isEmpty, standing == .notApplicable || standing == .waived { continue }
            html.element("h3", .id("findings/\(Self.anchor(standing))")) { html in
                StatusMark(standing).write(to: &html)
                html.text(" ")
                html.element(
                    "small", text: "\(findings.subjects) of \(note)")
            }
            html.newLine()
            if findings.isEmpty { html.nothing("None.") }
            let groups = Self.groups(findings)
            if standing == .pass || standing == .notApplicable {
                if !groups.isEmpty { FindingTable(index: index).write(groups, to: &html) }
            } else {
                for group in groups { FindingGroup(index: index).write(group, to: &html) }
            }
        }
    }

    /// Runs of findings of one rule: within a severity they stand by rule already.
    private static func groups(_ findings: [Finding]) -> [[Finding]] {
        var groups: [[Finding]] = []
        for finding in findings {
            if let last = groups.last?.last, last.rule.isSame(as: finding.rule) {
                groups[groups.count - 1].append(finding)
            } else {
                groups.append([finding])
            }
        }
        return groups
    }

    private static func anchor(_ standing: Standing) -> String {
        switch standing {
        case .fail: "fail"
        case .undetermined: "undetermined"
        case .waived: "waived"
        case .notApplicable: "not-applicable"
        case .pass: "pass"
        }
    }
}

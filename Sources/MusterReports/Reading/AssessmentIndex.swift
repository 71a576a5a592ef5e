public import MusterModel
import MusterSource
import MusterWriters

/// Look-ups over an assessment, by the bytes of ids: made once, for every format.
public struct AssessmentIndex: Sendable {
    /// What is looked up in.
    public let assessment: Assessment
    let secrets: SecretLines
    private let rulesByID: [TextKey: Int]
    private let inputsByPath: [TextKey: Int]
    private let inputLinks: [HTMLLink]
    private let findingsByID: [TextKey: Int]
    private let findingsByRule: FindingsByRule
    private let controlsByRule: [TextKey: [ControlReference]]
    private let noticesByFinding: [TextKey: [String]]

    /// Makes the tables for an assessment.
    public init(_ assessment: Assessment) {
        self.assessment = assessment
        secrets = SecretLines(assessment.findings)
        rulesByID = Self.places(assessment.rules.map(\.id))
        inputsByPath = Self.places(assessment.inputs.map(\.path))
        inputLinks = assessment.inputs.map { HTMLLink(anchor: Anchor.evidence($0.path)) }
        findingsByID = Self.places(assessment.findings.map(\.id))
        findingsByRule = FindingsByRule(assessment.findings)
        var controls: [TextKey: [ControlReference]] = [:]
        for rule in assessment.rules {
            controls[rule.id.key] = Self.controls(of: rule, in: assessment)
        }
        controlsByRule = controls
        var notices: [TextKey: [String]] = [:]
        for waiver in assessment.waivers {
            guard let finding = waiver.finding, !waiver.notices.isEmpty else { continue }
            notices[finding.key, default: []] += waiver.notices.map(\.message)
        }
        noticesByFinding = notices
    }

    /// What there is to know about the waivers that name a finding, in the file's order.
    func waiverNotices(of finding: Finding) -> [String] {
        noticesByFinding[finding.id.key] ?? []
    }

    func rule(_ id: String) -> Rule? { rulesByID[id.key].map { assessment.rules[$0] } }

    func input(path: String) -> InputFile? { inputsByPath[path.key].map { assessment.inputs[$0] } }

    /// Where a page's evidence register has the file; nil if it has not.
    func inputLink(path: String) -> HTMLLink? { inputsByPath[path.key].map { inputLinks[$0] } }

    func finding(_ id: String) -> Finding? { findingsByID[id.key].map { assessment.findings[$0] } }

    func findings(ofRule id: String) -> [Finding] { findingsByRule[id] }

    /// Ids of the controls that a rule helps to prove, by framework in the project's order, each once.
    func references(ofRule id: String) -> [ControlReference] { controlsByRule[id.key] ?? [] }

    /// The same, the controls' ids alone.
    func controls(ofRule id: String) -> [String] { references(ofRule: id).map(\.control) }

    /// Whether an anchor made from the finding's id belongs to it: ids are short hashes, and of two
    /// findings with one id only the first has the anchor.
    func ownsAnchor(_ finding: Finding) -> Bool {
        guard let first = findingsByID[finding.id.key] else { return false }
        return assessment.findings[first].rule.isSame(as: finding.rule)
            && assessment.findings[first].subject.isSame(as: finding.subject)
    }

    /// The findings of one standing, the gravest first, then in the assessment's order.
    func findings(standing: Standing) -> [Finding] {
        assessment.findings.enumerated().filter { $0.element.standing == standing }
            .sorted {
                $0.element.severity != $1.element.severity
                    ? $0.element.severity > $1.element.severity : $0.offset < $1.offset
            }
            .map(\.element)
    }

    private static func places(_ ids: [String]) -> [TextKey: Int] {
        Dictionary(
            ids.enumerated().map { ($0.element.key, $0.offset) },
            uniquingKeysWith: { first, _ in first })
    }

    private static func controls(of rule: Rule, in assessment: Assessment) -> [ControlReference] {
        var seen: Set<TextKey> = []
        var controls: [ControlReference] = []
        for result in assessment.frameworks {
            for proof in rule.proves where proof.framework.isSame(as: result.framework.id) {
                if seen.insert(TextKey(proof.framework, proof.control)).inserted {
                    controls.append(
                        ControlReference(framework: proof.framework, control: proof.control))
                }
            }
        }
        return controls
    }
}

public import MusterModel
import MusterSource

/// Explains one thing of an assessment in plain text: a rule, a control, a claim or a finding.
public struct Explainer: Sendable {
    private static let mostLines = 5

    let assessment: Assessment

    /// Explains things of `assessment`.
    public init(_ assessment: Assessment) {
        self.assessment = assessment
    }

    /// The explanation, ending in a line feed; nil if nothing bears this name.
    public func explain(_ name: String) -> String? {
        if let rule = assessment.rules.first(where: { same($0.id, name) }) { return explain(rule) }
        for framework in assessment.frameworks {
            if let control = framework.controls.first(where: { same($0.control.id, name) }) {
                return explain(control, of: framework.framework)
            }
        }
        if let claim = assessment.claims.first(where: { same($0.claim.id, name) }) {
            return explain(claim)
        }
        return assessment.findings.first { same($0.id, name) }.map { explain($0, detail: nil) }
    }

    /// Every name there is to explain: rules, then controls, then claims.
    public var names: [String] {
        assessment.rules.map(\.id) + assessment.frameworks.flatMap { $0.controls.map(\.control.id) }
            + assessment.claims.map(\.claim.id)
    }

    // MARK: One of each

    private func explain(_ rule: Rule) -> String {
        var page = ExplanationPage(title: "rule \(rule.id)", subtitle: rule.title)
        page.facts = [
            ("severity", rule.severity.rawValue), ("known by", rule.evidenceClass.rawValue),
            ("reads", rule.kinds.joined(separator: ", ")), ("stands in", rule.location.description),
        ]
        page.section("why", [rule.why])
        page.section("fix", [rule.fix])
        page.section("applies where", rule.scope.map { [$0] } ?? [])
        page.section("asserts", rule.checks.map(\.that))
        page.section(
            "proves",
            rule.proves.map { "\($0.control)/\($0.aspect) (\(short($0.framework))): \($0.reason)" })
        page.section("claims that rest on it", claims(on: rule).map { "\($0.id): “\($0.quote)”" })
        page.section("findings", findings(of: rule.id).map(line))
        return page.text
    }

    private func explain(_ result: ControlResult, of framework: Framework) -> String {
        var page = ExplanationPage(
            title: "\(framework.short) \(result.control.id)", subtitle: result.control.title)
        page.facts = [("state", result.state.name), ("theme", result.control.theme)]
        if result.aspects.isEmpty {
            page.section("aspects", ["no rule reaches this control; nothing is claimed about it"])
        }
        for aspect in result.aspects {
            let rules = aspect.rules.flatMap { id in
                ["\(id): \(reason(id, framework, result.control, aspect.aspect))"]
                    + openLines(of: id)
            }
            page.section(
                "\(aspect.aspect.id) (\(aspect.state.name)): \(aspect.aspect.title)",
                rules.isEmpty ? ["no rule addresses it"] : rules)
        }
        page.section(
            "note",
            [
                "A control is proven only when every aspect has a passing finding and none fails or is open."
            ])
        return page.text
    }

    private func explain(_ result: ClaimResult) -> String {
        var page = ExplanationPage(
            title: "claim \(result.claim.id)", subtitle: "“\(result.claim.quote)”")
        var state = result.state.name
        if case .undetermined(let reason) = result.state { state += ": \(reason.meaning)" }
        page.facts = [
            ("state", state), ("bound in", result.claim.location.description),
            ("published in", result.quoted?.description ?? "nowhere: the page has changed"),
        ]
        page.section("rests on", result.claim.restsOn)
        page.section("declared", result.claim.declares.map(ProjectWords.declaration))
        for rule in result.claim.rules {
            page.section("rule \(rule)", findings(of: rule).map(line))
        }
        page.section(
            "also decided by", foreignFindings(of: result).map { "\($0.rule) \(line($0))" })
        if result.claim.rules.isEmpty { page.section("rules", ["none: nothing tests this claim"]) }
        return page.text
    }

    // MARK: Parts

    /// What a rule has against a control, told in a few lines.
    private func openLines(of rule: String) -> [String] {
        let open = findings(of: rule).filter { $0.verdict != .pass }
        let more = open.count - Self.mostLines
        return open.prefix(Self.mostLines).map { "  " + line($0) }
            + (more > 0 ? ["  and \(more) more; `muster explain \(rule)` lists them"] : [])
    }

    func line(_ finding: Finding) -> String {
        var word = finding.verdict.name.uppercased()
        if let reason = finding.verdict.reason { word += " (\(reason.rawValue))" }
        let place = finding.observations.first?.location.map { "  \($0.description)" } ?? ""
        let message = finding.message.isEmpty ? "" : ": \(finding.message)"
        return "\(word)  \(finding.subject)\(message)\(place)"
    }

    private func reason(
        _ rule: String, _ framework: Framework, _ control: Control, _ aspect: Control.Aspect
    ) -> String {
        assessment.rules.first { same($0.id, rule) }?.proves.first {
            same($0.framework, framework.id) && same($0.control, control.id)
                && same($0.aspect, aspect.id)
        }?.reason ?? ""
    }

    private func findings(of rule: String) -> [Finding] {
        assessment.findings.filter { same($0.rule, rule) }
    }

    /// What decides a claim and comes of no rule that it names: of a rule over claims, or of a claim it rests on.
    private func foreignFindings(of result: ClaimResult) -> [Finding] {
        let deciding = Set(result.findings.map(\.key))
        let own = Set(result.claim.rules.map(\.key))
        return assessment.findings.filter {
            deciding.contains($0.id.key) && !own.contains($0.rule.key)
        }
    }

    func claims(on rule: Rule) -> [Claim] {
        assessment.claims.map(\.claim).filter { $0.rules.contains { same($0, rule.id) } }
    }

    func short(_ framework: String) -> String {
        assessment.frameworks.first { same($0.framework.id, framework) }?.framework.short
            ?? framework
    }

    func same(_ left: String, _ right: String) -> Bool {
        left.utf8.elementsEqual(right.utf8)
    }
}

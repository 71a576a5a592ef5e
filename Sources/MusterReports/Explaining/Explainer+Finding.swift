public import MusterModel
import MusterSource
import MusterWriters

extension Explainer {
    private static let digestDigits = 16

    /// The finding with an id; nil if there is none.
    public func finding(id: String) -> Finding? {
        assessment.findings.first { same($0.id, id) }
    }

    /// The finding of a rule about a subject; nil if there is none.
    public func finding(rule: String, subject: String) -> Finding? {
        assessment.findings.first { same($0.rule, rule) && same($0.subject, subject) }
    }

    /// The subjects that a rule judged.
    public func subjects(of rule: String) -> [String] {
        assessment.findings.filter { same($0.rule, rule) }.map(\.subject)
    }

    /// The explanation of a finding, ending in a line feed; `detail` shows its expressions and their values.
    public func explain(_ finding: Finding, detail: FindingDetail?) -> String {
        var page = ExplanationPage(
            title: "finding \(finding.id)", subtitle: VisibleText.text(line(finding)))
        let rule = assessment.rules.first { same($0.id, finding.rule) }
        page.facts = [
            ("rule", finding.rule), ("severity", finding.severity.rawValue),
            ("known by", finding.evidenceClass.rawValue),
            ("rule stands in", rule?.location.description ?? ""),
            ("fingerprint", finding.fingerprint ?? ""),
        ]
        if let detail {
            for part in detail.parts {
                page.section(
                    "\(part.name) (\(part.location.description))", [Self.trimmed(part.drawing)])
            }
        } else {
            page.section("asserts", rule?.checks.map(\.that) ?? [])
        }
        page.section("evidence", evidence(detail?.reads ?? finding.observations))
        page.section("comes from", (detail?.origins ?? []).map(origin))
        if let rule { hanging(on: rule, &page) }
        page.section("what to do", advice(finding, rule))
        page.section("waiver", waiver(finding))
        return page.text
    }

    private func evidence(_ observations: [Observation]) -> [String] {
        let secrets = SecretLines(assessment.findings)
        return observations.compactMap { observation in
            observation.location.map { location in
                let isHidden = observation.isSecret || secrets.hide(location)
                let text = isHidden ? "(withheld: a secret)" : Snippet(location).text
                return "\(VisibleText.text(location.description))  \(text)"
            }
        }
    }

    /// Without the line feed at its end, which would draw an empty line.
    private static func trimmed(_ drawing: String) -> String {
        drawing.utf8.last == 0x0A ? String(drawing.dropLast()) : drawing
    }

    private func origin(_ origin: FindingDetail.Origin) -> String {
        var lines = [
            "\(VisibleText.text(origin.path))  sha256 \(origin.sha256.prefix(Self.digestDigits))…"
        ]
        if let record = origin.record {
            lines.append("  record     \(VisibleText.text(record.description))")
        } else {
            lines.append("  record     none beside it")
        }
        let facts = [
            ("collected", origin.collected?.text), ("by       ", origin.collectedBy),
            ("command  ", origin.command), ("effective", origin.effective?.text),
            ("received ", origin.received?.text),
        ]
        for (name, value) in facts {
            if let value { lines.append("  \(name)  \(VisibleText.text(value))") }
        }
        return lines.joined(separator: "\n")
    }

    private func hanging(on rule: Rule, _ page: inout ExplanationPage) {
        page.section(
            "aspects that hang on it",
            rule.proves.map { "\(short($0.framework)) \($0.control)/\($0.aspect): \($0.reason)" })
        page.section(
            "claims that hang on it",
            claims(on: rule).map { claim in
                let result = assessment.claims.first { same($0.claim.id, claim.id) }
                return
                    "\(claim.id) (\(result?.state.name ?? "")): “\(VisibleText.text(claim.quote))”"
            })
    }

    private func advice(_ finding: Finding, _ rule: Rule?) -> [String] {
        switch finding.verdict {
        case .pass, .notApplicable: []
        case .undetermined(let reason): [reason.advice]
        case .fail: [rule?.fix].compactMap { $0 }
        }
    }

    private func waiver(_ finding: Finding) -> [String] {
        let notices = assessment.waivers.filter { $0.finding.map { same($0, finding.id) } ?? false }
            .flatMap(\.notices).map { VisibleText.text("\($0.code) \($0.message)") }
        if let waiver = finding.waiver {
            return [
                "until \(waiver.expires.dayText) by \(VisibleText.text(waiver.approvedBy)): "
                    + VisibleText.text(waiver.reason)
            ] + notices
        }
        switch finding.verdict {
        case .pass, .notApplicable: return notices
        case .fail, .undetermined:
            return notices + [
                "to accept it for a time, say why and who approves, in waivers.yaml:\n"
                    + WaiverSnippet(finding, asOf: assessment.asOf).text
            ]
        }
    }
}

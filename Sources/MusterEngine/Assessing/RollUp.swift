import MusterModel

/// Rolls findings up: rule → aspect → control → framework.
struct RollUp {
    let rules: [Rule]
    private let findings: [[UInt8]: [Finding]]

    init(rules: [Rule], findings: [Finding]) {
        self.rules = rules
        self.findings = Dictionary(grouping: findings) { Array($0.rule.utf8) }
    }

    func result(for framework: Framework) -> FrameworkResult {
        // "control/aspect" → the rules that address it.
        var addressed: [[UInt8]: [Rule]] = [:]
        for rule in rules {
            for proof in rule.proves where proof.framework.utf8.elementsEqual(framework.id.utf8) {
                addressed[key(proof.control, proof.aspect), default: []].append(rule)
            }
        }
        let controls = framework.controls.map { control in
            ControlResult(
                control: control,
                aspects: control.aspects.map { aspect in
                    let rules = addressed[key(control.id, aspect.id)] ?? []
                    return AspectResult(aspect: aspect, state: state(rules), rules: rules.map(\.id))
                })
        }
        return FrameworkResult(framework: framework, controls: controls)
    }

    /// One pass proves, one failure breaks, one open question leaves open; a waiver never proves.
    private func state(_ rules: [Rule]) -> AspectResult.State {
        guard !rules.isEmpty else { return .unaddressed }
        var weakest: EvidenceClass?
        var waived = false
        var undetermined = false
        var broken = false
        let relevant = rules.flatMap { findings[Array($0.id.utf8)] ?? [] }
        if relevant.isEmpty { return .undetermined }
        for finding in relevant {
            switch finding.verdict {
            case .pass: weakest = min(weakest ?? .measured, finding.evidenceClass)
            case .fail where finding.waiver != nil: waived = true
            case .fail: broken = true
            case .undetermined where finding.waiver != nil: waived = true
            case .undetermined: undetermined = true
            case .notApplicable: break
            }
        }
        if broken { return .broken }
        if undetermined { return .undetermined }
        if waived { return .waived }
        return weakest.map { .proven($0) } ?? .notApplicable
    }

    private func key(_ control: String, _ aspect: String) -> [UInt8] {
        Array("\(control)/\(aspect)".utf8)
    }
}

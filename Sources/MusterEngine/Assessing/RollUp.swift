import MusterModel
import MusterSource

/// Rolls findings up: rule → aspect → control → framework.
struct RollUp {
    let rules: [Rule]
    let findings: FindingsByRule

    func result(for framework: Framework) -> FrameworkResult {
        // Control and aspect → the rules that address it.
        var addressed: [TextKey: [Rule]] = [:]
        for rule in rules {
            for proof in rule.proves where proof.framework.isSame(as: framework.id) {
                addressed[TextKey(proof.control, proof.aspect), default: []].append(rule)
            }
        }
        let controls = framework.controls.map { control in
            ControlResult(
                control: control,
                aspects: control.aspects.map { aspect in
                    let rules = addressed[TextKey(control.id, aspect.id)] ?? []
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
        let relevant = rules.flatMap { findings[$0.id] }
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
}

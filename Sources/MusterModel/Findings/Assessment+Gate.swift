extension Assessment {
    /// Whether the run passes muster. Nothing passes on nothing: no rule or no finding is no pass.
    public var passesMuster: Bool {
        !rules.isEmpty && !findings.isEmpty && !findings.contains(where: closesGate)
    }

    /// Whether this finding alone keeps the gate shut.
    public func closesGate(_ finding: Finding) -> Bool {
        guard let failOn = gate.failOn, finding.severity >= failOn, finding.waiver == nil else {
            return false
        }
        switch finding.verdict {
        case .fail: return true
        case .undetermined: return gate.undeterminedFails
        case .pass, .notApplicable: return false
        }
    }
}

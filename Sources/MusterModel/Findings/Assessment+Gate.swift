extension Assessment {
    /// Whether the run passes muster. Nothing passes on nothing: rules there have to be, and a finding that says how
    /// things are; open questions alone, or rules that do not apply, say nothing.
    public var passesMuster: Bool {
        saysSomething && !findings.contains(where: closesGate)
            && !claims.contains(where: closesGate)
    }

    /// Whether there are rules and one of them says how something is.
    public var saysSomething: Bool { !rules.isEmpty && findings.contains(where: isTelling) }

    private func isTelling(_ finding: Finding) -> Bool {
        switch finding.verdict {
        case .pass, .fail: true
        case .undetermined: finding.waiver != nil
        case .notApplicable: false
        }
    }

    /// Whether a claim keeps the gate shut where no finding does: the page no longer makes it, nothing tests it, or
    /// its vague word has no number yet.
    public func closesGate(_ result: ClaimResult) -> Bool {
        guard gate.failOn != nil else { return false }
        switch result.state {
        case .moved, .untested: return true
        case .undetermined(.undeclared): return gate.undeterminedFails
        case .kept, .broken, .undetermined: return false
        }
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

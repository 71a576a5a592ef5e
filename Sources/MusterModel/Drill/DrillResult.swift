public import MusterSource

/// The result of a drill: do the alarms ring?
public struct DrillResult: Sendable {
    /// Whose system it is.
    public let organisation: String
    /// Which system.
    public let system: String
    /// Whether all of the evidence is sample data.
    public let isSample: Bool
    /// The moment the verdicts are for.
    public let asOf: Moment
    /// The ids of the rules that were drilled, in order.
    public let rules: [String]
    /// The evidence files that were starved, in order.
    public let files: [String]
    /// By rule, then file, then starvation; a rule that does not rest on a file is not listed with it.
    public let starved: [StarvedRule]
    /// By rule, then place.
    public let mutants: [Mutant]
    /// Changes that make no expression of the right type, and so no mutant.
    public let discarded: Int
    /// Mistakes in the reasons that rule files give for survivors.
    public let diagnostics: [Diagnostic]

    /// Makes a result.
    public init(
        organisation: String, system: String, isSample: Bool, asOf: Moment, rules: [String],
        files: [String], starved: [StarvedRule], mutants: [Mutant], discarded: Int,
        diagnostics: [Diagnostic]
    ) {
        self.organisation = organisation
        self.system = system
        self.isSample = isSample
        self.asOf = asOf
        self.rules = rules
        self.files = files
        self.starved = starved
        self.mutants = mutants
        self.discarded = discarded
        self.diagnostics = diagnostics
    }

    /// What starving showed to be wrong.
    public var silences: [StarvedRule] { starved.filter { $0.outcome.isFinding } }

    /// The mutants that nothing kills and nobody explains.
    public var survivors: [Mutant] {
        mutants.filter { if case .survived = $0.fate { true } else { false } }
    }

    /// Whether every alarm rings. A drill without rules shows nothing.
    public var passes: Bool {
        !rules.isEmpty && !mutants.isEmpty && silences.isEmpty && survivors.isEmpty
            && !diagnostics.contains { $0.severity == .error }
    }
}

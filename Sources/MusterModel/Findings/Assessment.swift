public import MusterSource

/// The immutable result of one run: what was judged, how, and on what.
public struct Assessment: Sendable {
    /// Whose system it is.
    public let organisation: String
    /// Which system.
    public let system: String
    /// Whether all of it is sample data; every output says so.
    public let isSample: Bool
    /// The moment the verdicts are for.
    public let asOf: Moment
    /// Evidence received after this moment was not known; nil if everything that was there counted.
    public let knownAt: Moment?
    /// The version of Muster.
    public let toolVersion: String
    /// SHA-256 over the rules, kinds and frameworks in force, 64 hex digits.
    public let rulesDigest: String
    /// The rules in force, by id.
    public let rules: [Rule]
    /// By rule, then subject.
    public let findings: [Finding]
    /// In the project's order.
    public let frameworks: [FrameworkResult]
    /// In the ledger's order.
    public let claims: [ClaimResult]
    /// The sentences of the published page that promise something and that no claim quotes, in order.
    public let uncovered: [Location]
    /// In the file's order.
    public let waivers: [WaiverResult]
    /// By path.
    public let inputs: [InputFile]
    /// What was wrong with evidence files, in order of place.
    public let diagnostics: [Diagnostic]
    /// What has to hold.
    public let gate: Gate

    /// Makes an assessment.
    public init(
        organisation: String, system: String, isSample: Bool, asOf: Moment, knownAt: Moment? = nil,
        toolVersion: String, rulesDigest: String, rules: [Rule], findings: [Finding],
        frameworks: [FrameworkResult], claims: [ClaimResult], uncovered: [Location] = [],
        waivers: [WaiverResult], inputs: [InputFile], diagnostics: [Diagnostic], gate: Gate
    ) {
        self.organisation = organisation
        self.system = system
        self.isSample = isSample
        self.asOf = asOf
        self.knownAt = knownAt
        self.toolVersion = toolVersion
        self.rulesDigest = rulesDigest
        self.rules = rules
        self.findings = findings
        self.frameworks = frameworks
        self.claims = claims
        self.uncovered = uncovered
        self.waivers = waivers
        self.inputs = inputs
        self.diagnostics = diagnostics
        self.gate = gate
    }
}

/// What a results.json says of one run.
public struct RecordedResults: Sendable {
    /// Whose system it is.
    public let organisation: String
    /// Which system.
    public let system: String
    /// Whether all of it is sample data.
    public let isSample: Bool
    /// The moment its verdicts are for, as written.
    public let asOf: String
    /// By rule, then subject.
    public let findings: [RecordedFinding]

    /// Makes results.
    public init(
        organisation: String, system: String, isSample: Bool, asOf: String,
        findings: [RecordedFinding]
    ) {
        self.organisation = organisation
        self.system = system
        self.isSample = isSample
        self.asOf = asOf
        self.findings = findings
    }
}

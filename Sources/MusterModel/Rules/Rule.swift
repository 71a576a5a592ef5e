public import MusterSource

/// A rule as its file states it, without the compiled programs.
public struct Rule: Sendable {
    /// One assertion.
    public struct Check: Sendable {
        /// The expression that has to hold.
        public let that: String
        /// The expression that words the failure; nil for a general sentence.
        public let otherwise: String?

        /// Makes an assertion.
        public init(that: String, otherwise: String?) {
            self.that = that
            self.otherwise = otherwise
        }
    }

    /// Such as `tls.minimum-version`.
    public let id: String
    /// One line.
    public let title: String
    /// How much a failure matters.
    public let severity: Severity
    /// How a verdict of it is known: the weakest class among the kinds it reads.
    public let evidenceClass: EvidenceClass
    /// What a pass proves.
    public let proves: [Proof]
    /// The kinds it reads, the one it is about first.
    public let kinds: [String]
    /// The filter on its population.
    public let scope: String?
    /// Its assertions.
    public let checks: [Check]
    /// Why it matters.
    public let why: String
    /// What to do about a failure.
    public let fix: String
    /// The rule's id in its file.
    public let location: Location

    /// Makes a rule.
    public init(
        id: String, title: String, severity: Severity, evidenceClass: EvidenceClass,
        proves: [Proof],
        kinds: [String], scope: String?, checks: [Check], why: String, fix: String,
        location: Location
    ) {
        self.id = id
        self.title = title
        self.severity = severity
        self.evidenceClass = evidenceClass
        self.proves = proves
        self.kinds = kinds
        self.scope = scope
        self.checks = checks
        self.why = why
        self.fix = fix
        self.location = location
    }
}

/// A finding as a results.json of some earlier run gives it.
public struct RecordedFinding: Sendable {
    /// 12 hex digits made from rule and subject alone.
    public let id: String
    /// The rule's id.
    public let rule: String
    /// What was judged.
    public let subject: String
    /// The rule's severity.
    public let severity: Severity
    /// The verdict.
    public let verdict: Verdict
    /// One sentence; empty for a pass.
    public let message: String
    /// The first line it rests on, as `path:line:column`; nil if it rests on none.
    public let place: String?
    /// The last day of the waiver that covers it; nil if none does.
    public let waivedUntil: String?
    /// What the facts it rests on add up to; nil where the run did not record it.
    public let fingerprint: String?
    /// The dates of the evidence it rests on, each once, in order.
    public let dates: [String]
    /// How many subjects it stands for; more than one are passes that were counted and not listed.
    public let count: Int

    /// Makes a finding.
    public init(
        id: String, rule: String, subject: String, severity: Severity, verdict: Verdict,
        message: String, place: String?, waivedUntil: String?, fingerprint: String?,
        dates: [String],
        count: Int = 1
    ) {
        self.id = id
        self.rule = rule
        self.subject = subject
        self.severity = severity
        self.verdict = verdict
        self.message = message
        self.place = place
        self.waivedUntil = waivedUntil
        self.fingerprint = fingerprint
        self.dates = dates
        self.count = count
    }

    /// Whether it fails or is undetermined, and no waiver covers it.
    public var isOpen: Bool {
        switch verdict {
        case .fail, .undetermined: waivedUntil == nil
        case .pass, .notApplicable: false
        }
    }
}

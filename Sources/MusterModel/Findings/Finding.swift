/// Rule × subject → verdict, with what was seen and where; or all passes of a rule at once where they are too many.
///
/// Immutable; an object, because every report sorts, groups and passes on findings by the thousand.
public final class Finding: Sendable {
    /// 12 hex digits made from rule and subject alone: the same in every run.
    public let id: String
    /// The rule's id.
    public let rule: String
    /// What was judged, as the kind prints it; the whole population is judged as its kind's name.
    public let subject: String
    /// The rule's severity.
    public let severity: Severity
    /// How the verdict is known.
    public let evidenceClass: EvidenceClass
    /// The verdict.
    public let verdict: Verdict
    /// One sentence: what is wrong, or why nothing can be said; empty for a pass.
    public let message: String
    /// The lines it rests on, most telling first.
    public let observations: [Observation]
    /// 16 hex digits made from the verdict and the values it rests on, wherever and in whatever order they stand;
    /// nil where nothing is open.
    public let fingerprint: String?
    /// The waiver that covers it, if one does; the verdict stays as it is.
    public let waiver: Waiver?
    /// How many subjects it stands for: 1, or all that pass where a rule has too many subjects to list them.
    public let count: Int

    /// Makes a finding.
    public init(
        id: String, rule: String, subject: String, severity: Severity, evidenceClass: EvidenceClass,
        verdict: Verdict, message: String = "", observations: [Observation] = [],
        fingerprint: String? = nil, waiver: Waiver? = nil, count: Int = 1
    ) {
        self.id = id
        self.rule = rule
        self.subject = subject
        self.severity = severity
        self.evidenceClass = evidenceClass
        self.verdict = verdict
        self.message = message
        self.observations = observations
        self.fingerprint = fingerprint
        self.waiver = waiver
        self.count = count
    }

    /// The same finding, covered by a waiver.
    public func waived(by waiver: Waiver) -> Finding {
        Finding(
            id: id, rule: rule, subject: subject, severity: severity, evidenceClass: evidenceClass,
            verdict: verdict, message: message, observations: observations,
            fingerprint: fingerprint, waiver: waiver, count: count)
    }
}

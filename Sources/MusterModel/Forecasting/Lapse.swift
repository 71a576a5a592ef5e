public import MusterSource

/// A verdict that will change by itself, because only time passes.
public struct Lapse: Sendable {
    /// What time does to the finding.
    public enum Cause: String, Sendable {
        /// The evidence becomes older than the rule accepts, or reaches the day it is dated.
        case evidence
        /// A waiver ends or begins.
        case waiver
        /// The rule compares a date in the evidence with the day of the assessment.
        case date
    }

    /// One side of the change: the finding on that side, or nil where the subject is not in the rule's scope.
    public struct Side: Sendable {
        /// The verdict.
        public let verdict: Verdict
        /// Whether a waiver covers it.
        public let isWaived: Bool

        /// Makes a side.
        public init(verdict: Verdict, isWaived: Bool) {
            self.verdict = verdict
            self.isWaived = isWaived
        }
    }

    /// The first moment at which the new verdict holds, to the second.
    public let at: Moment
    /// Why.
    public let cause: Cause
    /// The finding's id.
    public let finding: String
    /// The rule's id.
    public let rule: String
    /// The subject, as the finding prints it.
    public let subject: String
    /// The rule's severity.
    public let severity: Severity
    /// What the finding says until then.
    public let before: Side?
    /// What it says from then on.
    public let after: Side?
    /// The new finding's message; empty for a pass.
    public let message: String
    /// Who answers for it, as a register, the waiver or a claim says; nil if none does.
    public let owner: String?
    /// Ids of the claims that rest on the rule.
    public let claims: [String]
    /// The line it rests on.
    public let location: Location?

    /// Makes a lapse.
    public init(
        at: Moment, cause: Cause, finding: String, rule: String, subject: String,
        severity: Severity, before: Side?, after: Side?, message: String, owner: String?,
        claims: [String], location: Location?
    ) {
        self.at = at
        self.cause = cause
        self.finding = finding
        self.rule = rule
        self.subject = subject
        self.severity = severity
        self.before = before
        self.after = after
        self.message = message
        self.owner = owner
        self.claims = claims
        self.location = location
    }

    /// Whether something good ends: a pass, a waiver's cover, or doubt that becomes a failure.
    public var worsens: Bool { Self.rank(after) > Self.rank(before) }

    /// A failure that is waived is known and accepted: better than an open question, worse than a pass.
    private static func rank(_ side: Side?) -> Int {
        guard let side else { return 0 }
        switch side.verdict {
        case .pass, .notApplicable: return 0
        case .undetermined: return side.isWaived ? 1 : 3
        case .fail: return side.isWaived ? 2 : 4
        }
    }
}

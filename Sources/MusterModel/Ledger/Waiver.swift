public import MusterSource

/// An approved, dated, expiring acceptance of one finding.
public struct Waiver: Sendable {
    /// The rule's id.
    public let rule: String
    /// The subject, as the finding prints it.
    public let subject: String
    /// Why it was accepted.
    public let reason: String
    /// Who approved it.
    public let approvedBy: String
    /// When; midnight UTC.
    public let approved: Moment
    /// The last day it covers; midnight UTC at the start of that day.
    public let expires: Moment
    /// The fingerprint of the finding that was accepted; nil if it covers whatever the finding becomes.
    public let fingerprint: String?
    /// The waiver in waivers.yaml.
    public let location: Location

    /// Makes a waiver.
    public init(
        rule: String, subject: String, reason: String, approvedBy: String, approved: Moment,
        expires: Moment, fingerprint: String? = nil, location: Location
    ) {
        self.rule = rule
        self.subject = subject
        self.reason = reason
        self.approvedBy = approvedBy
        self.approved = approved
        self.expires = expires
        self.fingerprint = fingerprint
        self.location = location
    }
}

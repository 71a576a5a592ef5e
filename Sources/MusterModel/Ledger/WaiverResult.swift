public import MusterSource

/// What became of a waiver in this run.
public struct WaiverResult: Sendable {
    /// The state of a waiver.
    public enum State: String, Sendable, CaseIterable {
        /// It covers a failing or undetermined finding.
        case active
        /// Its last day is over: it covers nothing.
        case expired
        /// It is dated after the assessment.
        case notYet
        /// The finding it names passes or does not exist.
        case unused
        /// What failed is no longer the value that was accepted: it covers nothing.
        case widened
        /// The history does not show that its approver is another person than the one who made the change.
        case unapproved
    }

    /// The waiver.
    public let waiver: Waiver
    /// Its state.
    public let state: State
    /// The finding it names, if there is one.
    public let finding: String?
    /// Whether it covers a finding and its last day is at most 30 days away.
    public let endsSoon: Bool
    /// What its owner should know, with its place in waivers.yaml.
    public let notices: [Diagnostic]

    /// Makes a result.
    public init(
        waiver: Waiver, state: State, finding: String?, endsSoon: Bool = false,
        notices: [Diagnostic] = []
    ) {
        self.waiver = waiver
        self.state = state
        self.finding = finding
        self.endsSoon = endsSoon
        self.notices = notices
    }
}

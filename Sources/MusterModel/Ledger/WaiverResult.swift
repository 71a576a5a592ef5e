/// What became of a waiver in this run.
public struct WaiverResult: Sendable {
    /// The state of a waiver.
    public enum State: String, Sendable {
        /// It covers a failing or undetermined finding.
        case active
        /// Its last day is over: it covers nothing.
        case expired
        /// It is dated after the assessment.
        case notYet
        /// The finding it names passes or does not exist.
        case unused
    }

    /// The waiver.
    public let waiver: Waiver
    /// Its state.
    public let state: State
    /// The finding it names, if there is one.
    public let finding: String?

    /// Makes a result.
    public init(waiver: Waiver, state: State, finding: String?) {
        self.waiver = waiver
        self.state = state
        self.finding = finding
    }
}

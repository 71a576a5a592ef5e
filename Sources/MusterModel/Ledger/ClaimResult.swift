public import MusterSource

/// What the evidence says of a claim.
public struct ClaimResult: Sendable {
    /// The state of a claim.
    public enum State: Equatable, Sendable {
        /// Every finding of its rules passes.
        case kept
        /// A finding of its rules fails, waived or not.
        case broken
        /// No failure, but something could not be determined.
        case undetermined(UndeterminedReason)
        /// No rule tests it.
        case untested
        /// The page no longer says it in these words.
        case moved

        /// `kept`, `broken`, `undetermined`, `untested` or `moved`.
        public var name: String {
            switch self {
            case .kept: "kept"
            case .broken: "broken"
            case .undetermined: "undetermined"
            case .untested: "untested"
            case .moved: "moved"
            }
        }
    }

    /// The claim.
    public let claim: Claim
    /// Its state.
    public let state: State
    /// Ids of the findings that decide it: the failing ones if broken, else the undetermined ones, else all.
    public let findings: [String]
    /// Where the page says it; nil if it does not.
    public let quoted: Location?

    /// Makes a result.
    public init(claim: Claim, state: State, findings: [String], quoted: Location?) {
        self.claim = claim
        self.state = state
        self.findings = findings
        self.quoted = quoted
    }
}

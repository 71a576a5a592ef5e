/// What the findings say of one aspect of a control.
public struct AspectResult: Sendable {
    /// The state of an aspect.
    public enum State: Equatable, Sendable {
        /// At least one finding passes and none fails or is open; the weakest class among the passes.
        case proven(EvidenceClass)
        /// A finding fails.
        case broken
        /// Every failure or open finding is waived: known and accepted, not proven.
        case waived
        /// No failure, but a finding is undetermined.
        case undetermined
        /// Its rules do not apply here.
        case notApplicable
        /// No rule addresses it.
        case unaddressed

        /// A word for outputs.
        public var name: String {
            switch self {
            case .proven: "proven"
            case .broken: "broken"
            case .waived: "waived"
            case .undetermined: "undetermined"
            case .notApplicable: "notApplicable"
            case .unaddressed: "unaddressed"
            }
        }
    }

    /// The aspect.
    public let aspect: Control.Aspect
    /// Its state.
    public let state: State
    /// Ids of the rules that address it, in order.
    public let rules: [String]

    /// Makes a result.
    public init(aspect: Control.Aspect, state: State, rules: [String]) {
        self.aspect = aspect
        self.state = state
        self.rules = rules
    }
}

/// What a run has to be free of to pass muster.
public struct Gate: Sendable {
    /// The lowest severity whose failures close the gate; nil lets every failure through.
    public let failOn: Severity?
    /// Whether an undetermined finding of such a severity closes it too.
    public let undeterminedFails: Bool

    /// Makes a gate.
    public init(failOn: Severity? = .medium, undeterminedFails: Bool = true) {
        self.failOn = failOn
        self.undeterminedFails = undeterminedFails
    }
}

/// The statement that a passing rule proves one aspect of one control.
public struct Proof: Sendable {
    /// The framework's id.
    public let framework: String
    /// The control's id.
    public let control: String
    /// The aspect's id.
    public let aspect: String
    /// Why it does, in a line.
    public let reason: String

    /// Makes a proof.
    public init(framework: String, control: String, aspect: String, reason: String) {
        self.framework = framework
        self.control = control
        self.aspect = aspect
        self.reason = reason
    }
}

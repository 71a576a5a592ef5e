/// What a run gave.
public enum Outcome: Sendable {
    /// A value, valid until the evaluator runs again.
    case value(Value)
    /// No value, and why.
    case failure(EvaluationError)
}

/// Why a value that should be there cannot be used.
public enum FaultReason: UInt8, Sendable, CaseIterable {
    /// The evidence does not say.
    case missingField
    /// The evidence says it too coarsely, such as a month where a day is needed.
    case imprecise
    /// The evidence says something that is not a value of the field's type.
    case malformed
    /// A word of a promise has no declared number.
    case undeclared
    /// The probe failed on its own side.
    case unreliable
}

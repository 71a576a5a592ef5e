public import MusterSource

/// Why an expression has no value.
public struct EvaluationError: Error, Sendable {
    /// What kind of mistake it is.
    public enum Kind: Sendable, Equatable {
        /// A map without the field or key that was read.
        case missingField(String)
        /// A value of the evidence that is known to be unusable.
        case fault(FaultReason)
        /// Operands of kinds that the operator or function does not take.
        case noSuchOverload
        /// A number, moment or length of time outside its range.
        case overflow
        case divideByZero
        /// An index outside a list or string.
        case badIndex
        /// A map key that repeats, or is of a kind that cannot be one.
        case badKey
        /// A value that cannot be converted.
        case conversion
        /// An argument of the right kind that makes no sense.
        case badArgument
        /// A regular expression that RE2 does not accept.
        case badPattern
        /// The value of an empty optional.
        case emptyOptional
        case unknownName(String)
        case unknownFunction(String)
        /// A variable that nothing was bound to.
        case unboundVariable(String)
        /// The budget of steps, memory or depth is spent.
        case limit
    }

    /// What kind of mistake it is.
    public let kind: Kind
    /// For people: lower case, without a final period.
    public let message: String
    /// The part of the expression's text that failed, in bytes.
    public let span: Range<Int>
    /// The value of a document that is at fault, if it came from one.
    public let origin: Read?
}

/// Why an added function has no value for its arguments: ends as an error of the kind `badArgument`.
public struct FunctionFailure: Error, Sendable {
    /// For people: lower case, without a final period.
    public let message: String

    /// Makes a failure.
    public init(_ message: String) { self.message = message }
}

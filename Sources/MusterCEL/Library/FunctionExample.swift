/// An expression over no variables and what it gives; run as a test and printed in the documentation.
public struct FunctionExample: Sendable {
    /// The expression.
    public let expression: String
    /// The result as an expression, compared with `==`; nil if the expression must fail.
    public let result: String?

    /// An example that gives `result`.
    public init(_ expression: String, _ result: String) {
        self.expression = expression
        self.result = result
    }

    /// An example that must fail.
    public init(failing expression: String) {
        self.expression = expression
        self.result = nil
    }
}

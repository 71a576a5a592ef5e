/// A function of the language: its signatures for the checker, its examples for people, its body for the machine.
///
/// All overloads of a name stand together; at run time the body looks at the values' tags, so that unchecked
/// expressions work too.
public struct Function: Sendable {
    /// What computes a call; nil for a function that is only declared.
    typealias Body = @Sendable (Call) -> Value

    /// The full name, such as `size` or `math.abs`.
    public let name: String
    /// Every signature, members and globals.
    public let overloads: [Overload]
    /// Whether any number of arguments (at least one) is accepted in place of the overloads' own.
    public let isVariadic: Bool
    /// One line for people.
    public let documentation: String
    /// Expressions that show it.
    public let examples: [FunctionExample]
    let body: Body?

    /// Declares a function without a body: calls type-check and fail when they run.
    public init(_ name: String, declaring overloads: [Overload], documentation: String = "") {
        self.name = name
        self.overloads = overloads
        self.isVariadic = false
        self.documentation = documentation
        self.examples = []
        self.body = nil
    }

    init(
        _ name: String, _ overloads: [Overload], variadic: Bool = false, _ documentation: String,
        examples: [FunctionExample], body: @escaping Body
    ) {
        self.name = name
        self.overloads = overloads
        self.isVariadic = variadic
        self.documentation = documentation
        self.examples = examples
        self.body = body
    }

    /// Whether a call with this many arguments (the receiver counted) has an overload.
    func accepts(arity: Int, member: Bool) -> Bool {
        if isVariadic { return arity >= 1 && !member }
        return overloads.contains { $0.isMember == member && $0.parameters.count == arity }
    }
}

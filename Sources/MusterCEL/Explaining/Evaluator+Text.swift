extension Evaluator {
    /// A result as the expression that would make it: `["a", 1u, timestamp("2026-01-01T00:00:00Z")]`.
    ///
    /// One line, cut after `longest` bytes. A value the evidence does not have reads `fault("why")`.
    public func text(_ value: Value, longest: Int = 1 << 30) -> String {
        ValueLiteral.print(value, in: machine, longest: longest)
    }

    /// The name of a result's type: `int`, `list`, `google.protobuf.Timestamp`.
    public func typeName(_ value: Value) -> String { "\(TypeName.of(machine.peek(value)))" }
}

extension Evaluator {
    /// A result as the expression that would make it: `["a", 1u, timestamp("2026-01-01T00:00:00Z")]`.
    ///
    /// One line, cut after `longest` bytes. A value the evidence does not have reads `fault("why")`,
    /// a secret and what was computed from one `(secret)`.
    public func text(_ value: Value, longest: Int = 1 << 30) -> String {
        ValueLiteral.print(value, in: machine, taint, longest: longest)
    }

    /// A string result as it may be shown: a secret, and what was computed from one, reads `(secret)`; nil for any
    /// other value.
    public func shownString(_ value: Value) -> String? {
        string(value).map { isSecret(value) ? SecretTaint.words : $0 }
    }

    /// Whether a result must not be shown: it is a secret of a document, or was computed from one.
    ///
    /// Of a list or a map only its parts are secret.
    public func isSecret(_ value: Value) -> Bool { taint.withholds(value) }

    /// The name of a result's type: `int`, `list`, `google.protobuf.Timestamp`.
    public func typeName(_ value: Value) -> String { "\(TypeName.of(machine.peek(value)))" }
}

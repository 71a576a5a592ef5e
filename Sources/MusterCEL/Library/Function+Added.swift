extension Function {
    /// What an added function does: its arguments, receiver first, to its value.
    public typealias AddedBody =
        @Sendable ([PlainValue]) throws(FunctionFailure) -> PlainValue

    /// A function of your own, whose body is Swift over plain values.
    ///
    /// The body is called only with arguments whose kinds fit an overload of their number: `list` and `map` by
    /// kind alone, so elements have to be looked at. An argument that failed, or holds a fault of the evidence, is
    /// the call's error and the body is not called. Copying arguments and results costs steps; a result that nests
    /// deeper than `Limits.valueDepth`, is not UTF-8, is no value of the language, or is of another kind than an
    /// overload's result, is an error.
    ///
    /// The body must be a pure function of its arguments, and may be called from many threads.
    ///
    /// - Parameters:
    ///   - name: an ASCII identifier, or several with dots. Of two functions with one name the last counts; `size`,
    ///     `matches`, `dyn`, `or` and `orValue` cannot be replaced.
    ///   - overloads: every signature, with members and globals of all kinds.
    ///   - documentation: one line for people.
    ///   - examples: expressions that show it; nothing runs them unless you do.
    ///   - body: throws a ``FunctionFailure`` for arguments that make no sense.
    public init(
        _ name: String, _ overloads: [Overload], documentation: String = "",
        examples: [FunctionExample] = [], body: @escaping AddedBody
    ) {
        let added = AddedFunction(name: name, overloads: overloads, body: body)
        self.init(
            name, overloads, documentation, examples: examples,
            body: { call in added.run(call) })
    }
}

import MusterSource

extension Environment {
    /// Compiles an expression and reports all its mistakes.
    ///
    /// `expecting` is the type the result must have. Without checking (`checked: false`) only the grammar is
    /// enforced; names and types that do not fit are errors when they are evaluated.
    public func compile(
        _ text: ExpressionText, expecting: CELType? = nil, checked: Bool = true
    ) -> Compilation {
        let parsed = Parser.parse(text, limits: limits)
        guard let tree = parsed.tree else {
            return Compilation(
                program: nil, type: .error, tree: nil, diagnostics: parsed.diagnostics)
        }
        let resolved = Resolver.resolve(tree, in: self, text: text, reports: checked)
        var type = CELType.dyn
        var diagnostics = resolved.diagnostics
        if checked {
            let result = Checker.check(resolved, in: self, text: text, expecting: expecting)
            type = result.type
            diagnostics += result.diagnostics
        }
        guard diagnostics.isEmpty else {
            diagnostics.sort { $0.precedes($1) }
            return Compilation(
                program: nil, type: type, tree: tree,
                diagnostics: Array(diagnostics.prefix(limits.diagnostics)))
        }
        let program = Planner.plan(
            tree: resolved.tree, meanings: resolved.meanings, functions: library.table,
            variables: names.variables, objects: objects, limits: limits, text: text,
            resultType: type)
        return Compilation(program: program, type: type, tree: tree, diagnostics: [])
    }
}

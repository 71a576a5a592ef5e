import MusterSource

/// Finds the type of every part of an expression and reports what can only fail.
///
/// Gradual: what is `dyn` is left to the evaluation. Children come before their parents in a tree, so one
/// loop forwards types everything, however deep.
struct Checker {
    let environment: Environment
    let text: ExpressionText
    let tree: SyntaxTree
    let meanings: [Meaning]
    var inference: Inference
    /// The type of each live node.
    var types: [TypeID]
    var diagnostics: [Diagnostic] = []

    /// Checks a resolved tree; the result must be of type `expecting` if that is given.
    static func check(
        _ resolved: ResolvedTree, in environment: Environment, text: ExpressionText,
        expecting: CELType?
    ) -> CheckedTree {
        var checker = Checker(resolved, environment, text)
        for index in 0...resolved.tree.root.index where resolved.live[index] {
            checker.types[index] = checker.type(of: SyntaxID(index))
        }
        if let expecting { checker.require(expecting) }
        return CheckedTree(
            type: checker.export(checker.type(resolved.tree.root)), diagnostics: checker.diagnostics
        )
    }

    private init(_ resolved: ResolvedTree, _ environment: Environment, _ text: ExpressionText) {
        self.environment = environment
        self.text = text
        tree = resolved.tree
        meanings = resolved.meanings
        inference = Inference(environment.types)
        types = Array(repeating: .dyn, count: tree.nodes.count)
    }

    private mutating func require(_ expected: CELType) {
        var none: [String] = []
        let wanted = inference.arena.convert(WellKnownType.resolve(expected), formals: &none)
        let found = type(tree.root)
        guard !inference.agree(found, wanted), !isError(found) else { return }
        report(CheckDiagnostics.result(export(found), wanted: expected, at: span(tree.root)))
    }

    private mutating func type(of id: SyntaxID) -> TypeID {
        let node = tree[id]
        switch meanings[id.index] {
        case .variable(let slot): return environment.types.variables[slot]
        case .local(let binder, let position): return variable(of: binder, position)
        case .type(let name): return typeValue(name)
        case .unknown: return .error
        default: break
        }
        switch node.kind {
        case .constant(let constant): return Self.type(of: constant)
        case .identifier: return .error
        case .select(let operand, let field, let optional, let test):
            return select(node, type(operand), field, optional: optional, test: test)
        case .call(let function, let target, let arguments):
            return call(id, function, target, arguments)
        case .list(let elements, let optional): return list(elements, optional)
        case .map(let entries): return map(entries)
        case .message(let name, let fields): return message(id, name, fields)
        case .comprehension(let comprehension): return self.comprehension(id, comprehension)
        case .bind(_, _, let body): return type(body)
        }
    }

    private static func type(of constant: Constant) -> TypeID {
        switch constant {
        case .null: .null
        case .bool: .bool
        case .int: .int
        case .uint: .uint
        case .double: .double
        case .string: .string
        case .bytes: .bytes
        }
    }

    private mutating func typeValue(_ name: String) -> TypeID {
        var none: [String] = []
        let named = WellKnownType.names[name] ?? .object(name)
        return inference.arena.convert(.type(named), formals: &none)
    }

    // MARK: - Small steps

    /// The type of a node that was visited, its variables replaced by what they stand for.
    func type(_ id: SyntaxID) -> TypeID { inference.resolve(types[id.index]) }

    func kind(_ id: TypeID) -> TypeNode.Kind { inference.kind(inference.resolve(id)) }

    func isError(_ id: TypeID) -> Bool { inference.resolve(id) == .error }

    func export(_ id: TypeID) -> CELType { inference.export(id) }

    func span(_ id: SyntaxID) -> Location { text.location(tree[id].span) }

    func focus(_ id: SyntaxID) -> Location { text.location(tree[id].focus) }

    mutating func report(_ diagnostic: Diagnostic) {
        guard diagnostics.count < environment.limits.diagnostics else { return }
        diagnostics.append(diagnostic)
    }

    /// The type of elements of which the first ones have type `sofar`; `dyn` if they differ.
    mutating func join(_ sofar: TypeID?, _ next: TypeID) -> TypeID {
        guard let sofar else { return next }
        return inference.agree(sofar, next) ? inference.moreGeneral(sofar, next) : .dyn
    }
}

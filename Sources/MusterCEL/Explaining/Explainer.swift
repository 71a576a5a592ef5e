import MusterSource

/// Walks a tree from the top and evaluates its parts one by one.
struct Explainer {
    /// What a part gave, as far as the walk has to know.
    private enum Answer {
        case isTrue, isFalse, other
    }

    private let resolved: ResolvedTree
    private let environment: Environment
    private let text: ExpressionText
    /// Whether a part needs a loop variable from outside itself.
    private let needsLoop: [Bool]
    private var answers: [Int: Answer] = [:]
    private(set) var steps: [Explanation.Step] = []

    init(_ resolved: ResolvedTree, _ environment: Environment, _ text: ExpressionText) {
        self.resolved = resolved
        self.environment = environment
        self.text = text
        needsLoop = Self.needsLoop(resolved)
    }

    /// Children come before parents and a binder is above its variables: what a part needs from outside is
    /// what is bound by a node behind it.
    private static func needsLoop(_ resolved: ResolvedTree) -> [Bool] {
        var outermost = [Int](repeating: -1, count: resolved.tree.nodes.count)
        for index in outermost.indices {
            if case .local(let binder, _) = resolved.meanings[index] {
                outermost[index] = binder.index
            }
            for child in resolved.tree.nodes[index].children {
                outermost[index] = max(outermost[index], outermost[child.index])
            }
        }
        return outermost.enumerated().map { $1 > $0 }
    }

    mutating func run(_ bind: (Evaluator) -> Void) {
        var pending = [resolved.tree.root]
        while let id = pending.popLast(), steps.count < Explanation.mostSteps {
            guard resolved.live[id.index] else { continue }
            evaluate(id, bind)
            pending.append(contentsOf: needed(below: id, bind).reversed())
        }
    }

    /// The children whose values decided this one's.
    private mutating func needed(below id: SyntaxID, _ bind: (Evaluator) -> Void) -> [SyntaxID] {
        guard case .call(let function, nil, let operands) = resolved.tree[id].kind else {
            return resolved.tree[id].children
        }
        switch (function, operands.count) {
        case (Operator.logicalAnd, 2):
            return evaluate(operands[0], bind) == .isFalse ? [operands[0]] : operands
        case (Operator.logicalOr, 2):
            return evaluate(operands[0], bind) == .isTrue ? [operands[0]] : operands
        case (Operator.conditional, 3):
            switch evaluate(operands[0], bind) {
            case .isTrue: return [operands[0], operands[1]]
            case .isFalse: return [operands[0], operands[2]]
            case .other: return needsLoop[operands[0].index] ? operands : [operands[0]]
            }
        default: return operands
        }
    }

    /// Evaluates a part and notes its value, once.
    @discardableResult
    private mutating func evaluate(_ id: SyntaxID, _ bind: (Evaluator) -> Void) -> Answer {
        if let known = answers[id.index] { return known }
        guard !needsLoop[id.index], !isLiteral(id) else {
            let answer = literal(id)
            answers[id.index] = answer
            return answer
        }
        var tree = resolved.tree
        tree.root = id
        let evaluator = Evaluator(
            Planner.plan(
                tree: tree, meanings: resolved.meanings, functions: environment.library.table,
                variables: environment.names.variables, objects: environment.objects,
                limits: environment.limits, text: text, resultType: .dyn))
        bind(evaluator)
        let (answer, words) = Self.outcome(evaluator)
        answers[id.index] = answer
        let node = resolved.tree[id]
        steps.append(Explanation.Step(span: node.span, focus: node.focus, text: words))
        return answer
    }

    private static func outcome(_ evaluator: Evaluator) -> (Answer, String) {
        switch evaluator.run() {
        case .failure(let error): return (.other, "error: \(error.message)")
        case .value(let value):
            let answer = evaluator.bool(value).map { $0 ? Answer.isTrue : .isFalse } ?? .other
            return (answer, evaluator.text(value, longest: Explanation.longestValue))
        }
    }

    /// Whether a part shows its value already.
    private func isLiteral(_ id: SyntaxID) -> Bool {
        if case .type = resolved.meanings[id.index] { return true }
        switch resolved.tree[id].kind {
        case .constant: return true
        case .list(let elements, let optional):
            return optional.isEmpty
                && elements.allSatisfy {
                    if case .constant = resolved.tree[$0].kind { true } else { false }
                }
        default: return false
        }
    }

    private func literal(_ id: SyntaxID) -> Answer {
        if case .constant(.bool(let value)) = resolved.tree[id].kind {
            return value ? .isTrue : .isFalse
        }
        return .other
    }
}

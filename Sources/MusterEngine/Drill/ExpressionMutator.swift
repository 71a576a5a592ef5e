import MusterCEL

/// Lists the small changes that a careless hand could make to an expression.
struct ExpressionMutator {
    let tree: SyntaxTree
    let text: [UInt8]

    /// In order of place.
    func edits() -> [ExpressionEdit] {
        var edits: [ExpressionEdit] = []
        var pending = [tree.root]
        while let id = pending.popLast() {
            let node = tree[id]
            edits += self.edits(of: node)
            // A moment or a length of time is changed as a whole, not by its letters.
            if !isTime(node) { pending += node.children }
        }
        return edits.sorted { left, right in
            if left.range.lowerBound != right.range.lowerBound {
                return left.range.lowerBound < right.range.lowerBound
            }
            if left.range.upperBound != right.range.upperBound {
                return left.range.upperBound < right.range.upperBound
            }
            return left.replacement.lexicographicallyPrecedes(right.replacement)
        }
    }

    private func edits(of node: SyntaxNode) -> [ExpressionEdit] {
        switch node.kind {
        case .constant(let constant): edits(of: constant, node)
        case .select(_, _, _, test: true): [negated(node.span)]
        case .call(let function, nil, let arguments): call(function, arguments, node)
        case .list(let elements, let optional) where optional.isEmpty:
            dropping(elements.map { tree[$0].span }, node)
        case .map(let entries) where !entries.contains { $0.optional }:
            dropping(
                entries.map { tree[$0.key].span.lowerBound..<tree[$0.value].span.upperBound }, node)
        case .comprehension(let comprehension): edits(of: comprehension, node)
        default: []
        }
    }

    // MARK: Operators

    /// The operators that stand for another one by mistake.
    private static let confusions: [(function: String, others: [String])] = [
        (Operator.less, ["<=", ">="]), (Operator.lessEquals, ["<", ">"]),
        (Operator.greater, [">=", "<="]), (Operator.greaterEquals, [">", "<"]),
        (Operator.equals, ["!="]), (Operator.notEquals, ["=="]),
        (Operator.logicalAnd, ["||"]), (Operator.logicalOr, ["&&"]),
        (Operator.add, ["-"]), (Operator.subtract, ["+"]),
        (Operator.multiply, ["/"]), (Operator.divide, ["*"]), (Operator.modulo, ["*"]),
    ]

    private func call(
        _ function: String, _ arguments: [SyntaxID], _ node: SyntaxNode
    ) -> [ExpressionEdit] {
        if let confusion = Self.confusions.first(where: {
            $0.function.utf8.elementsEqual(function.utf8)
        }) {
            return confusion.others.map { ExpressionEdit(node.focus, $0, in: node.span) }
        }
        if isTime(node) {
            return [
                later(node.span, by: " + duration('1s')"),
                later(node.span, by: " - duration('1s')"),
            ]
        }
        switch function {
        case Operator.isIn: return [negated(node.span)]
        case Operator.logicalNot, Operator.negate:
            return [ExpressionEdit(node.focus, "", in: node.span)]
        case Operator.conditional:
            let condition = negated(tree[arguments[0]].span)
            return [ExpressionEdit(condition.range, condition.replacement, in: node.span)]
        default: return []
        }
    }

    /// Whether the node makes a moment or a length of time.
    private func isTime(_ node: SyntaxNode) -> Bool {
        guard case .call(let function, nil, _) = node.kind else { return false }
        return function.utf8.elementsEqual("duration".utf8)
            || function.utf8.elementsEqual("timestamp".utf8)
    }

    func negated(_ span: Range<Int>) -> ExpressionEdit {
        ExpressionEdit(span, Array("!(".utf8) + text[span] + Array(")".utf8), in: span)
    }

    private func later(_ span: Range<Int>, by words: String) -> ExpressionEdit {
        ExpressionEdit(span, Array("(".utf8) + text[span] + Array((words + ")").utf8), in: span)
    }

    // MARK: Macros

    private func edits(of loop: Comprehension, _ node: SyntaxNode) -> [ExpressionEdit] {
        switch loop.macro {
        case .all: return [ExpressionEdit(node.focus, "exists", in: node.span)]
        case .exists: return [ExpressionEdit(node.focus, "all", in: node.span)]
        case .existsOne: return [ExpressionEdit(node.focus, "exists", in: node.span)]
        case .filter:
            let range = tree[loop.range].span
            let predicate = negated(tree[loop.body].span)
            return [
                ExpressionEdit(node.span, Array(text[range]), in: node.span),
                ExpressionEdit(predicate.range, predicate.replacement, in: node.span),
            ]
        case .map:
            guard let filter = loop.filter else { return [] }
            let gap = tree[filter].span.lowerBound..<tree[loop.body].span.lowerBound
            return [ExpressionEdit(gap, "", in: node.span)]
        default: return []
        }
    }
}

extension Parser {
    /// An expression.
    ///
    /// `a ? b : c ? d : e` is a loop: only the middle operands nest.
    mutating func expression() -> SyntaxID {
        var branches: [(condition: SyntaxID, then: SyntaxID, question: Range<Int>)] = []
        var last = binary(1)
        while token.kind == .question, !stopped {
            let question = token
            advance()
            let then = nested { $0.expression() }
            expect(.colon)
            branches.append((last, then, question.span))
            last = binary(1)
        }
        for branch in branches.reversed() {
            let span = tree[branch.condition].span.lowerBound..<tree[last].span.upperBound
            last = add(
                .call(
                    function: Operator.conditional, target: nil,
                    arguments: [branch.condition, branch.then, last]), span, focus: branch.question)
        }
        return last
    }

    /// Operators of at least this precedence; all of them group to the left.
    private mutating func binary(_ precedence: Int) -> SyntaxID {
        var left = unary()
        while let (function, level) = Self.operation(token.kind), level >= precedence, !stopped {
            let focus = token.span
            advance()
            let right = binary(level + 1)
            let span = tree[left].span.lowerBound..<tree[right].span.upperBound
            left = add(
                .call(function: function, target: nil, arguments: [left, right]), span, focus: focus
            )
        }
        return left
    }

    /// Any run of `!` and `-` before an operand; a minus right before a number belongs to the number.
    private mutating func unary() -> SyntaxID {
        guard token.kind == .not || token.kind == .minus else { return postfix() }
        var operators: [Token] = []
        while token.kind == .not || token.kind == .minus {
            let sign = token
            advance()
            if sign.kind == .minus, token.kind == .int || token.kind == .double {
                return apply(operators, to: postfix(on: number(minus: sign)))
            }
            operators.append(sign)
        }
        return apply(operators, to: postfix())
    }

    private mutating func apply(_ operators: [Token], to operand: SyntaxID) -> SyntaxID {
        var result = operand
        for sign in operators.reversed() {
            let function = sign.kind == .not ? Operator.logicalNot : Operator.negate
            let span = sign.start..<tree[result].span.upperBound
            result = add(
                .call(function: function, target: nil, arguments: [result]), span, focus: sign.span)
        }
        return result
    }

    private static func operation(_ kind: TokenKind) -> (function: String, level: Int)? {
        switch kind {
        case .or: (Operator.logicalOr, 1)
        case .and: (Operator.logicalAnd, 2)
        case .equals: (Operator.equals, 3)
        case .notEquals: (Operator.notEquals, 3)
        case .less: (Operator.less, 3)
        case .lessEquals: (Operator.lessEquals, 3)
        case .greater: (Operator.greater, 3)
        case .greaterEquals: (Operator.greaterEquals, 3)
        case .inWord: (Operator.isIn, 3)
        case .plus: (Operator.add, 4)
        case .minus: (Operator.subtract, 4)
        case .star: (Operator.multiply, 5)
        case .slash: (Operator.divide, 5)
        case .percent: (Operator.modulo, 5)
        default: nil
        }
    }
}

import MusterSource

extension Parser {
    /// A primary and the selections, indexings, calls and message fields behind it.
    mutating func postfix() -> SyntaxID {
        let operand = primary()
        return postfix(on: operand)
    }

    mutating func postfix(on operand: SyntaxID) -> SyntaxID {
        var result = operand
        while !stopped {
            switch token.kind {
            case .dot: result = selection(of: result)
            case .leftBracket: result = nested { $0.indexing(of: result) }
            case .leftBrace:
                guard let name = messageName(result) else { return result }
                result = nested { $0.message(name, from: result) }
            default: return result
            }
        }
        return result
    }

    /// `.field`, `.?field` or `.method(…)`.
    private mutating func selection(of operand: SyntaxID) -> SyntaxID {
        advance()
        let optional = take(.question)
        let focus = token.span
        let isQuoted = token.kind == .quotedIdentifier
        guard let field = fieldName() else {
            unexpectedField()
            return operand
        }
        let start = tree[operand].span.lowerBound
        if token.kind == .leftParenthesis, !optional {
            if isQuoted {
                report(
                    SyntaxDiagnostics.quotedFunction(at: text.location(focus)), at: focus.lowerBound
                )
            }
            return call(field, on: operand, focus: focus, from: start)
        }
        return add(
            .select(operand: operand, field: field, optional: optional, test: false),
            start..<lastEnd, focus: focus)
    }

    /// A name after a dot or before a colon: reserved words and backticks are allowed, but not `in`,
    /// `true`, `false` and `null`, which are tokens of their own in the grammar.
    mutating func fieldName() -> String? {
        switch token.kind {
        case .identifier, .reserved:
            let name = string(of: token.span)
            advance()
            return name
        case .quotedIdentifier:
            let name = string(of: (token.start + 1)..<(token.end - 1))
            advance()
            return name
        default:
            return nil
        }
    }

    private mutating func unexpectedField() {
        guard token.kind != .invalid else { return advance() }
        report(SyntaxDiagnostics.fieldName(token, text), at: token.start)
        if token.kind == .inWord || token.kind == .null || token.kind == .trueWord
            || token.kind == .falseWord || token.kind == .int
        {
            advance()
        }
    }

    /// `[index]` or `[?index]`.
    private mutating func indexing(of operand: SyntaxID) -> SyntaxID {
        let opening = token
        advance()
        let optional = take(.question)
        let index = expression()
        expect(.rightBracket, opening: opening)
        let function = optional ? Operator.optionalIndex : Operator.index
        return add(
            .call(function: function, target: nil, arguments: [operand, index]),
            span(from: operand),
            focus: opening.start..<lastEnd)
    }

    /// The type name a message literal starts with: a chain of plain names.
    private func messageName(_ operand: SyntaxID) -> String? {
        var parts: [String] = []
        var current = operand
        // A bracketed name is a value, not a type name.
        guard text.bytes[tree[operand].span.lowerBound] != UInt8(ascii: "(") else { return nil }
        while true {
            switch tree[current].kind {
            case .identifier(let name, let absolute) where name.utf8.first != UInt8(ascii: "@"):
                parts.append(absolute ? "." + name : name)
                return parts.reversed().joined(separator: ".")
            case .select(let inner, let field, optional: false, test: false):
                parts.append(field)
                current = inner
            default:
                return nil
            }
        }
    }

    /// `(arguments)` behind a name; macros are recognised here.
    mutating func call(
        _ function: String, on target: SyntaxID?, focus: Range<Int>, from start: Int
    ) -> SyntaxID {
        nested { parser in
            let opening = parser.token
            parser.advance()
            let arguments = parser.arguments(opening)
            let call = MacroCall(
                name: function, target: target, arguments: arguments,
                span: start..<parser.lastEnd, focus: focus)
            if let expanded = parser.expand(call) { return expanded }
            return parser.add(
                .call(function: function, target: target, arguments: arguments), call.span,
                focus: focus)
        }
    }

    private mutating func arguments(_ opening: Token) -> [SyntaxID] {
        var arguments: [SyntaxID] = []
        while token.kind != .rightParenthesis, token.kind != .end, !stopped {
            arguments.append(expression())
            guard separator(closing: .rightParenthesis, opening: opening, trailing: false) else {
                break
            }
        }
        expect(.rightParenthesis, opening: opening)
        return arguments
    }

    /// Consumes the comma between elements; false when the list ends here.
    mutating func separator(closing: TokenKind, opening: Token, trailing: Bool) -> Bool {
        if token.kind == closing { return false }
        if token.kind != .comma {
            unexpected(expecting: closing, opening: opening)
            skip(until: [.comma, closing])
        }
        guard take(.comma) else { return false }
        if token.kind == closing, !trailing { unexpected(expecting: nil) }
        return true
    }
}

extension Parser {
    /// `[a, ?b]`, a trailing comma allowed.
    mutating func list() -> SyntaxID {
        let opening = token
        advance()
        var elements: [SyntaxID] = []
        var optional: Set<Int> = []
        while token.kind != .rightBracket, token.kind != .end, !stopped {
            if take(.question) { optional.insert(elements.count) }
            elements.append(expression())
            guard separator(closing: .rightBracket, opening: opening, trailing: true) else { break }
        }
        expect(.rightBracket, opening: opening)
        return add(
            .list(elements, optional: optional), opening.start..<lastEnd, focus: opening.span)
    }

    /// `{key: value, ?key: value}`, a trailing comma allowed.
    mutating func map() -> SyntaxID {
        let opening = token
        advance()
        var entries: [SyntaxNode.MapEntry] = []
        while token.kind != .rightBrace, token.kind != .end, !stopped {
            let optional = take(.question)
            let key = expression()
            expectColon(closing: .rightBrace)
            let value = token.kind == .comma || token.kind == .rightBrace ? missing() : expression()
            entries.append(SyntaxNode.MapEntry(key: key, value: value, optional: optional))
            guard separator(closing: .rightBrace, opening: opening, trailing: true) else { break }
        }
        expect(.rightBrace, opening: opening)
        return add(.map(entries), opening.start..<lastEnd, focus: opening.span)
    }

    /// `Name{field: value, ?field: value}`, a trailing comma allowed.
    mutating func message(_ name: String, from operand: SyntaxID) -> SyntaxID {
        let opening = token
        advance()
        var fields: [SyntaxNode.MessageField] = []
        while token.kind != .rightBrace, token.kind != .end, !stopped {
            let optional = take(.question)
            let focus = token.span
            guard let field = fieldName() else {
                report(SyntaxDiagnostics.fieldName(token, text), at: token.start)
                skip(until: [.rightBrace])
                break
            }
            expectColon(closing: .rightBrace)
            let value = token.kind == .comma || token.kind == .rightBrace ? missing() : expression()
            fields.append(
                SyntaxNode.MessageField(
                    name: field, value: value, optional: optional, focus: focus))
            guard separator(closing: .rightBrace, opening: opening, trailing: true) else { break }
        }
        expect(.rightBrace, opening: opening)
        return add(
            .message(name: name, fields: fields), span(from: operand), focus: tree[operand].span)
    }

    private mutating func expectColon(closing: TokenKind) {
        if take(.colon) { return }
        unexpected(expecting: .colon)
        skip(until: [.colon, .comma, closing])
        _ = take(.colon)
    }

    private mutating func missing() -> SyntaxID {
        unexpected(expecting: nil)
        return placeholder()
    }
}

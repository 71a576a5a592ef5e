import MusterSource

extension Parser {
    /// Keeps a diagnostic unless this place was reported already or there are too many.
    mutating func report(_ diagnostic: Diagnostic, at offset: Int) {
        guard !stopped, offset != lastFault else { return }
        lastFault = offset
        guard diagnostics.count < limits.diagnostics else {
            stopped = true
            return
        }
        diagnostics.append(diagnostic)
    }

    /// Reports the current token as unexpected; one that the lexer rejected was reported already.
    mutating func unexpected(expecting kind: TokenKind?, opening: Token? = nil) {
        guard token.kind != .invalid else { return }
        report(
            SyntaxDiagnostics.unexpected(token, expecting: kind, opening: opening, text),
            at: token.start)
    }

    /// Skips to one of `kinds` or to a bracket that closes what is open here; what is bracketed is skipped whole.
    mutating func skip(until kinds: [TokenKind]) {
        var open = 0
        while token.kind != .end, !stopped {
            if open == 0, kinds.contains(token.kind) { return }
            open += token.kind.nesting
            if open < 0 {
                // Outside of all brackets a closing one is only noise.
                guard depth == 0 else { return }
                open = 0
            }
            advance()
        }
    }

    /// Runs `body` one level deeper, or stops for good beyond the limit.
    mutating func nested(_ body: (inout Self) -> SyntaxID) -> SyntaxID {
        depth += 1
        defer { depth -= 1 }
        guard depth <= limits.nesting else {
            report(
                SyntaxDiagnostics.tooDeep(limits.nesting, at: text.location(token.span)),
                at: token.start)
            stop()
            return placeholder()
        }
        return body(&self)
    }

    /// Gives up: the rest of the text is not looked at.
    mutating func stop() {
        stopped = true
        token = Token(kind: .end, start: text.bytes.count, end: text.bytes.count)
    }
}

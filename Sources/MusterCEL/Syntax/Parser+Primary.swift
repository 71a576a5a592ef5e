import MusterSource

extension Parser {
    /// A literal, a name, a list, a map, a bracketed expression, a global call.
    mutating func primary() -> SyntaxID {
        switch token.kind {
        case .int, .uint, .double: return number(minus: nil)
        case .string, .bytes: return string()
        case .null: return literal(.null)
        case .trueWord: return literal(.bool(true))
        case .falseWord: return literal(.bool(false))
        case .identifier, .dot, .reserved: return name()
        case .leftBracket: return nested { $0.list() }
        case .leftBrace: return nested { $0.map() }
        case .leftParenthesis: return nested { $0.parenthesised() }
        case .invalid:
            advance()
            return placeholder()
        default:
            unexpected(expecting: nil)
            return placeholder()
        }
    }

    private mutating func literal(_ constant: Constant) -> SyntaxID {
        let span = token.span
        advance()
        return add(.constant(constant), span, focus: span)
    }

    mutating func number(minus: Token?) -> SyntaxID {
        let span = (minus?.start ?? token.start)..<token.end
        guard let value = decoder.number(token, negative: minus != nil) else {
            report(
                SyntaxDiagnostics.numberRange(token.kind, at: text.location(span)),
                at: span.lowerBound)
            advance()
            return placeholder()
        }
        advance()
        return add(.constant(value), span, focus: span)
    }

    private mutating func string() -> SyntaxID {
        let span = token.span
        do {
            let value = try decoder.text(token)
            let constant = token.kind == .bytes ? Constant.bytes(value) : .string(value)
            advance()
            return add(.constant(constant), span, focus: span)
        } catch {
            let octets = token.kind == .bytes
            report(
                SyntaxDiagnostics.escape(octets: octets, at: text.location(error.span)),
                at: error.span.lowerBound)
            advance()
            return placeholder()
        }
    }

    /// The expression inside stands for itself, its span widened to the parentheses.
    private mutating func parenthesised() -> SyntaxID {
        let opening = token
        advance()
        let inner = expression()
        expect(.rightParenthesis, opening: opening)
        tree.nodes[inner.index].span = opening.start..<lastEnd
        return inner
    }

    /// `name`, `.name` or a call of either.
    private mutating func name() -> SyntaxID {
        let start = token.start
        let absolute = take(.dot)
        guard token.kind == .identifier else {
            if token.kind == .reserved {
                report(SyntaxDiagnostics.reserved(at: text.location(token.span)), at: token.start)
                advance()
            } else {
                unexpected(expecting: nil)
            }
            return placeholder()
        }
        let name = string(of: token.span)
        let focus = token.span
        advance()
        guard token.kind == .leftParenthesis else {
            return add(.identifier(name, absolute: absolute), start..<lastEnd, focus: focus)
        }
        return call(absolute ? "." + name : name, on: nil, focus: focus, from: start)
    }

    func string(of span: Range<Int>) -> String {
        String(decoding: text.bytes[span], as: UTF8.self)
    }
}

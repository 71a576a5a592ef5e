import MusterSource

/// Turns an expression's text into a syntax tree, macros recognised, and reports every mistake it can find.
///
/// Grammar: the language definition's "Syntax" section with optional syntax. Recursion is bounded by
/// `Limits.nesting`; chains of operators, selections and ternaries are loops and may be of any length.
struct Parser {
    let text: ExpressionText
    let limits: Limits
    let decoder: LiteralDecoder
    var lexer: Lexer
    /// The token not yet consumed.
    var token = Token(kind: .end, start: 0, end: 0)
    /// Where the last consumed token ended.
    var lastEnd = 0
    var tree = SyntaxTree()
    var depth = 0
    var diagnostics: [Diagnostic] = []
    /// Where the last mistake was reported: one place is not reported twice.
    var lastFault = -1
    /// Set when the mistakes are too many or the nesting too deep to go on.
    var stopped = false

    /// Parses a whole text.
    static func parse(_ text: ExpressionText, limits: Limits = Limits()) -> ParsedText {
        var parser = Parser(text, limits)
        let root = parser.wholeText()
        parser.tree.root = root
        let failed = !parser.diagnostics.isEmpty
        return ParsedText(tree: failed ? nil : parser.tree, diagnostics: parser.diagnostics)
    }

    private init(_ text: ExpressionText, _ limits: Limits) {
        self.text = text
        self.limits = limits
        lexer = Lexer(text.bytes)
        decoder = LiteralDecoder(bytes: text.bytes)
    }

    private mutating func wholeText() -> SyntaxID {
        if let fault = ExpressionCheck.fault(of: text, limits: limits) {
            diagnostics.append(fault)
            return SyntaxID(0)
        }
        tree.nodes.reserveCapacity(text.bytes.count / 4 + 4)
        advance()
        if token.kind == .end {
            report(SyntaxDiagnostics.empty(at: text.location(token.span)), at: 0)
            return SyntaxID(0)
        }
        var root = expression()
        while token.kind != .end, !stopped {
            unexpected(expecting: .end)
            skip(until: [.comma])
            guard token.kind != .end, !stopped else { break }
            advance()
            if token.kind != .end { root = expression() }
        }
        return root
    }

    // MARK: - Tokens

    mutating func advance() {
        lastEnd = token.end
        while true {
            token = lexer.next()
            guard token.kind == .invalid, let fault = lexer.fault else { return }
            report(SyntaxDiagnostics.lexical(fault, text), at: fault.span.lowerBound)
            // A broken literal stands for a value, half an operator for the whole: no second mistake follows.
            guard fault.reason == .character, !stopped else { return }
            if let meant = Self.operatorMeant(text.bytes[fault.span.lowerBound]) {
                token.kind = meant
                return
            }
            lastFault = lexer.start
        }
    }

    private static func operatorMeant(_ byte: UInt8) -> TokenKind? {
        switch byte {
        case UInt8(ascii: "="): .equals
        case UInt8(ascii: "&"): .and
        case UInt8(ascii: "|"): .or
        default: nil
        }
    }

    mutating func take(_ kind: TokenKind) -> Bool {
        guard token.kind == kind else { return false }
        advance()
        return true
    }

    /// Consumes a token that must be there; reports and recovers to it or a place where parsing can go on.
    mutating func expect(_ kind: TokenKind, opening: Token? = nil) {
        if take(kind) { return }
        unexpected(expecting: kind, opening: opening)
        skip(until: [kind])
        _ = take(kind)
    }

    // MARK: - Nodes

    mutating func add(_ kind: SyntaxNode.Kind, _ span: Range<Int>, focus: Range<Int>) -> SyntaxID {
        tree.nodes.append(SyntaxNode(kind: kind, span: span, focus: focus))
        return SyntaxID(tree.nodes.count - 1)
    }

    /// A node in place of what could not be parsed; a tree that holds one is never returned.
    mutating func placeholder() -> SyntaxID {
        let span = token.start..<token.start
        return add(.constant(.null), span, focus: span)
    }

    func span(from start: SyntaxID) -> Range<Int> {
        tree[start].span.lowerBound..<lastEnd
    }
}

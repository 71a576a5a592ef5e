import MusterSource

/// What the parser says: codes MUS-1001 to MUS-1099.
enum SyntaxDiagnostics {
    static func tooLong(_ points: Int, _ limit: Int, at location: Location) -> Diagnostic {
        Diagnostic(
            "MUS-1001", .error,
            "the expression has \(points) characters; at most \(limit) are read",
            at: location)
    }

    static func tooDeep(_ limit: Int, at location: Location) -> Diagnostic {
        Diagnostic(
            "MUS-1002", .error, "the expression nests deeper than \(limit) levels", at: location,
            hint: "name a part with cel.bind(name, value, expression)")
    }

    static func notUnicode(at location: Location) -> Diagnostic {
        Diagnostic("MUS-1003", .error, "the expression is not valid UTF-8 here", at: location)
    }

    static func empty(at location: Location) -> Diagnostic {
        Diagnostic("MUS-1004", .error, "there is no expression here", at: location)
    }

    static func unexpected(
        _ token: Token, expecting kind: TokenKind?, opening: Token?, _ text: ExpressionText
    ) -> Diagnostic {
        let expected = kind?.name ?? "an expression"
        let message =
            token.kind == .end
            ? "expected \(expected), but the expression ends here"
            : "expected \(expected), found \(quoted(token.span, text))"
        var notes: [Diagnostic.Note] = []
        if let opening {
            notes.append(
                Diagnostic.Note(
                    "\(quoted(opening.span, text)) was opened here", at: text.location(opening.span)
                ))
        }
        return Diagnostic("MUS-1005", .error, message, at: text.location(token.span), notes: notes)
    }

    static func lexical(_ fault: LexicalFault, _ text: ExpressionText) -> Diagnostic {
        let location = text.location(fault.span)
        switch fault.reason {
        case .character:
            return character(fault.span, text)
        case .openString:
            return Diagnostic(
                "MUS-1007", .error, "this string is not closed on its line", at: location,
                hint: "close it with the same quote, or use three quotes for several lines")
        case .quotedName:
            return Diagnostic(
                "MUS-1008", .error, "expected a field name between backticks", at: location,
                hint: "letters, digits, '_', '.', '-', '/' and spaces may stand there")
        case .number:
            return Diagnostic(
                "MUS-1009", .error, "\(quoted(fault.span, text)) is not a number", at: location)
        }
    }

    private static func character(_ span: Range<Int>, _ text: ExpressionText) -> Diagnostic {
        let found = quoted(span, text)
        let hint: String? =
            switch text.bytes[span.lowerBound] {
            case UInt8(ascii: "="): "values are compared with '=='"
            case UInt8(ascii: "&"): "both must hold: '&&'"
            case UInt8(ascii: "|"): "either must hold: '||'"
            default: nil
            }
        return Diagnostic(
            "MUS-1006", .error, "\(found) has no meaning in an expression", at: text.location(span),
            hint: hint)
    }

    static func escape(octets: Bool, at location: Location) -> Diagnostic {
        Diagnostic(
            "MUS-1010", .error,
            "'\(location.text)' is not an escape of a \(octets ? "bytes" : "string") literal",
            at: location,
            hint: octets
                ? "there are \\\\ \\' \\\" \\` \\? \\a \\b \\f \\n \\r \\t \\v \\xHH \\OOO"
                : "write \\\\ for a backslash, or r'…' for a string without escapes")
    }

    static func numberRange(_ kind: TokenKind, at location: Location) -> Diagnostic {
        let range =
            switch kind {
            case .uint: "an unsigned number of 64 bits"
            case .double: "a double"
            default: "a signed number of 64 bits"
            }
        return Diagnostic(
            "MUS-1011", .error, "'\(location.text)' does not fit \(range)", at: location)
    }

    static func reserved(at location: Location) -> Diagnostic {
        Diagnostic(
            "MUS-1012", .error, "'\(location.text)' is a reserved word and cannot be a name",
            at: location,
            hint: "a field of that name can be read behind a dot")
    }

    static func fieldName(_ token: Token, _ text: ExpressionText) -> Diagnostic {
        let message =
            token.kind == .end
            ? "expected a field name, but the expression ends here"
            : "expected a field name, found \(quoted(token.span, text))"
        return Diagnostic("MUS-1013", .error, message, at: text.location(token.span))
    }

    static func hasArgument(at location: Location) -> Diagnostic {
        Diagnostic(
            "MUS-1014", .error, "has() asks for a field, as in has(a.b)", at: location,
            hint: "use 'key in map' for a key, and a[?i].hasValue() for an index")
    }

    static func variableName(_ macro: String, at location: Location) -> Diagnostic {
        Diagnostic(
            "MUS-1015", .error, "'\(macro)' wants the name of a new variable here", at: location,
            hint: "a plain name, as in list.all(x, x > 0)")
    }

    static func sameVariable(_ name: String, at location: Location) -> Diagnostic {
        Diagnostic(
            "MUS-1016", .error, "'\(InternalName.spelling(name))' already names the first variable",
            at: location)
    }

    static func blockSlots(at location: Location) -> Diagnostic {
        Diagnostic(
            "MUS-1017", .error, "cel.block() wants a list literal of its slots first", at: location)
    }

    static func quotedFunction(at location: Location) -> Diagnostic {
        Diagnostic(
            "MUS-1018", .error, "a function's name is not written between backticks", at: location,
            hint: "backticks are for fields whose names are no plain words")
    }

    /// The user's own text, cut short.
    private static func quoted(_ span: Range<Int>, _ text: ExpressionText) -> String {
        let all = String(decoding: text.bytes[span], as: UTF8.self)
        return all.utf8.count > 40 ? "'\(String(all.unicodeScalars.prefix(37)))…'" : "'\(all)'"
    }
}

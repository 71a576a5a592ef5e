import MusterSource

extension Parser {
    /// The node a macro call stands for; nil if the call is not a macro.
    mutating func expand(_ call: MacroCall) -> SyntaxID? {
        guard let target = call.target else {
            return call.name == "has" && call.arguments.count == 1 ? has(call) : nil
        }
        if let form = MacroTable.form(call.name, arguments: call.arguments.count) {
            return comprehension(call, over: target, form)
        }
        guard case .identifier("cel", false) = tree[target].kind else { return nil }
        switch (call.name, call.arguments.count) {
        case ("bind", 3): return bind(call)
        case ("block", 2): return block(call)
        case ("index", 1), ("iterVar", 2), ("accuVar", 2): return numberedVariable(call)
        default: return nil
        }
    }

    /// `has(e.f)` is the selection itself, marked as a test.
    private mutating func has(_ call: MacroCall) -> SyntaxID {
        let argument = call.arguments[0]
        guard case .select(let operand, let field, false, false) = tree[argument].kind else {
            report(
                SyntaxDiagnostics.hasArgument(at: text.location(tree[argument].span)),
                at: tree[argument].span.lowerBound)
            return argument
        }
        tree.nodes[argument.index].kind = .select(
            operand: operand, field: field, optional: false, test: true)
        tree.nodes[argument.index].span = call.span
        return argument
    }

    private mutating func comprehension(
        _ call: MacroCall, over range: SyntaxID, _ form: MacroTable.Form
    ) -> SyntaxID {
        var variables: [String] = []
        for argument in call.arguments.prefix(form.variables) {
            guard let name = variableName(argument, of: call.name) else { return argument }
            if variables.contains(name) {
                report(
                    SyntaxDiagnostics.sameVariable(name, at: text.location(tree[argument].span)),
                    at: tree[argument].span.lowerBound)
            }
            variables.append(name)
        }
        let comprehension = Comprehension(
            macro: form.macro, spelling: call.name, range: range, variables: variables,
            filter: form.hasFilter ? call.arguments[form.variables] : nil,
            body: call.arguments[call.arguments.count - 1])
        return add(.comprehension(comprehension), call.span, focus: call.focus)
    }

    private mutating func bind(_ call: MacroCall) -> SyntaxID {
        guard let name = variableName(call.arguments[0], of: "cel.bind") else {
            return call.arguments[0]
        }
        return add(
            .bind(name: name, value: call.arguments[1], body: call.arguments[2]), call.span,
            focus: call.focus)
    }

    /// `cel.block([a, b], e)` binds `a`, then `b`, around `e`; the last slot is the innermost.
    private mutating func block(_ call: MacroCall) -> SyntaxID? {
        guard case .list(let slots, let optional) = tree[call.arguments[0]].kind, optional.isEmpty
        else {
            let span = tree[call.arguments[0]].span
            report(SyntaxDiagnostics.blockSlots(at: text.location(span)), at: span.lowerBound)
            return call.arguments[0]
        }
        var body = call.arguments[1]
        for (number, slot) in slots.enumerated().reversed() {
            body = add(
                .bind(name: InternalName.index(number), value: slot, body: body), call.span,
                focus: call.focus)
        }
        return body
    }

    /// `cel.index(n)` and the like name variables that no other source text can spell.
    private mutating func numberedVariable(_ call: MacroCall) -> SyntaxID? {
        var numbers: [Int64] = []
        for argument in call.arguments {
            guard case .constant(.int(let number)) = tree[argument].kind, number >= 0 else {
                return nil
            }
            numbers.append(number)
        }
        let name = InternalName.make(call.name, numbers)
        return add(.identifier(name, absolute: false), call.span, focus: call.span)
    }

    private mutating func variableName(_ id: SyntaxID, of macro: String) -> String? {
        if case .identifier(let name, false) = tree[id].kind,
            text.bytes[tree[id].span.lowerBound] != UInt8(ascii: "(")
        {
            return name
        }
        report(
            SyntaxDiagnostics.variableName(macro, at: text.location(tree[id].span)),
            at: tree[id].span.lowerBound)
        return nil
    }
}

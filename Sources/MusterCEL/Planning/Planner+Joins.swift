extension Planner {
    private static let mostTerms = 32

    /// The equality by which a condition over `binder`'s elements can be looked up; nil if it has none.
    ///
    /// An element that fails it makes the whole condition false, whatever the rest is: so the rest is joined to it
    /// with `&&`. For `all`, which looks for the elements that break it, the same holds with `!=`, `||` and true.
    func joinTerm(of binder: SyntaxID, in condition: SyntaxID, forAll: Bool) -> JoinTerm? {
        let connective = forAll ? Operator.logicalOr : Operator.logicalAnd
        let comparison = forAll ? Operator.notEquals : Operator.equals
        var open = [condition]
        var seen = 0
        while let id = open.popLast(), seen < Self.mostTerms {
            seen += 1
            guard case .call(let function, nil, let arguments) = tree[id].kind,
                arguments.count == 2
            else { continue }
            if function == connective {
                open += arguments.reversed()
            } else if function == comparison {
                if let term = term(binder, arguments[0], arguments[1]) { return term }
                if let term = term(binder, arguments[1], arguments[0]) { return term }
            }
        }
        return nil
    }

    private func term(_ binder: SyntaxID, _ field: SyntaxID, _ value: SyntaxID) -> JoinTerm? {
        guard case .select(let operand, let name, optional: false, test: false) = tree[field].kind,
            case .plain = meanings[field.index],
            case .local(let owner, 0) = meanings[operand.index], owner.index == binder.index,
            isPath(value, outside: binder)
        else { return nil }
        return JoinTerm(field: name, value: value)
    }

    /// Whether this is a variable or a chain of selections from one that is bound before the loop.
    private func isPath(_ id: SyntaxID, outside binder: SyntaxID) -> Bool {
        var id = id
        while true {
            guard constantOf[id.index] == 0 else { return false }
            switch meanings[id.index] {
            case .variable: return true
            case .local(let owner, _): return owner.index != binder.index
            case .plain: break
            default: return false
            }
            guard case .select(let operand, _, optional: false, test: false) = tree[id].kind else {
                return false
            }
            id = operand
        }
    }

    /// Plans the value that is looked for into `register`; an error there means that nothing is.
    mutating func probe(
        _ term: JoinTerm, _ register: Int32, iterator: Int32, _ place: Place,
        _ steps: inout [Task]
    ) -> Int {
        let ready = plan.label()
        let handler = plan.handler(ready, into: register)
        let number = plan.joins.count
        plan.joins.append(key(term.field))
        steps.append(
            .expression(term.value, into: register, free: register + 1, handler: handler))
        steps.append(.label(ready))
        steps.append(place.emit(Instruction(.probe, register, iterator, x: number)))
        return number
    }
}

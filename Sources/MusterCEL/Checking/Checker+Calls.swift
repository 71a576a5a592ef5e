import MusterSource

extension Checker {
    mutating func call(
        _ id: SyntaxID, _ function: String, _ target: SyntaxID?, _ arguments: [SyntaxID]
    ) -> TypeID {
        if case .function(let name, let qualified) = meanings[id.index] {
            let receiver = qualified ? nil : target
            return named(id, name, receiver, arguments)
        }
        switch function {
        case Operator.logicalAnd, Operator.logicalOr, Operator.logicalNot:
            return logic(function, arguments)
        case Operator.conditional where arguments.count == 3: return conditional(id, arguments)
        case Operator.index where arguments.count == 2:
            if let field = constantField(arguments) { return field }
        default: break
        }
        return operation(id, function, arguments)
    }

    // MARK: - Operators

    private mutating func logic(_ function: String, _ operands: [SyntaxID]) -> TypeID {
        for operand in operands {
            let found = type(operand)
            if !inference.agree(found, .bool) {
                report(
                    CheckDiagnostics.notBool(
                        OperatorForm.symbol(function), export(found), at: span(operand)))
            }
        }
        return .bool
    }

    private mutating func conditional(_ id: SyntaxID, _ operands: [SyntaxID]) -> TypeID {
        let condition = type(operands[0])
        if !inference.agree(condition, .bool) {
            report(CheckDiagnostics.notBool("?:", export(condition), at: span(operands[0])))
        }
        let then = type(operands[1])
        let otherwise = type(operands[2])
        if inference.agree(then, otherwise) { return inference.moreGeneral(then, otherwise) }
        report(
            CheckDiagnostics.branches(
                (export(then), span(operands[1])), (export(otherwise), span(operands[2])),
                at: focus(id)))
        return .error
    }

    /// `record['field']` with the name written out is as good as `record.field`.
    private mutating func constantField(_ operands: [SyntaxID]) -> TypeID? {
        let owner = inference.arena[type(operands[0])]
        guard owner.kind == .object, case .constant(.string(let bytes)) = tree[operands[1]].kind
        else {
            return nil
        }
        return field(
            String(decoding: bytes, as: UTF8.self), of: owner, at: tree[operands[1]].span)
    }

    private mutating func operation(
        _ id: SyntaxID, _ function: String, _ operands: [SyntaxID]
    ) -> TypeID {
        let found = operands.map { type($0) }
        guard let group = environment.library.signatures[function] else { return .error }
        if let result = resolve(group.signatures, member: false, found) { return result }
        if found.allSatisfy({ !isError($0) }) {
            report(
                CheckDiagnostics.operands(function, found.map { export($0) }, at: focus(id)))
        }
        return .error
    }

    // MARK: - Functions

    private mutating func named(
        _ id: SyntaxID, _ name: String, _ receiver: SyntaxID?, _ arguments: [SyntaxID]
    ) -> TypeID {
        guard let group = environment.library.signatures[name] else { return .error }
        let operands = (receiver.map { [$0] } ?? []) + arguments
        let found = operands.map { type($0) }
        let isMember = receiver != nil
        if let result = resolve(group.signatures, member: isMember, found) { return result }
        if group.isVariadic, !isMember, let result = variadic(group, found) { return result }
        if found.allSatisfy({ !isError($0) }) {
            reportMismatch(id, name, group, operands, found, isMember)
        }
        return .error
    }

    /// Every argument must do alone; the result is `dyn` if their types differ.
    private mutating func variadic(_ group: SignatureTable.Group, _ found: [TypeID]) -> TypeID? {
        let single = group.signatures.filter {
            $0.parameters.count == 1 && inference.kind($0.parameters[0]) != .list
        }
        var result: TypeID?
        for type in found {
            guard let next = resolve(single, member: false, [type]) else { return nil }
            if let sofar = result, !inference.same(sofar, next) {
                result = .dyn
            } else {
                result = next
            }
        }
        return result
    }

    /// The result of the overloads that accept these arguments: `dyn` if several differ, nil if there is none.
    mutating func resolve(
        _ signatures: [Signature], member: Bool, _ arguments: [TypeID]
    ) -> TypeID? {
        var result: TypeID?
        for signature in signatures
        where signature.isMember == member && signature.parameters.count == arguments.count {
            guard let found = apply(signature, arguments) else { continue }
            if let sofar = result {
                if !inference.same(sofar, found) { result = .dyn }
            } else {
                result = found
            }
        }
        return result.map { inference.resolve($0) }
    }

    /// The result of one overload, or nil and nothing learnt.
    mutating func apply(_ signature: Signature, _ arguments: [TypeID]) -> TypeID? {
        let mark = inference.mark()
        var variables: [TypeID] = []
        for _ in 0..<signature.formals { variables.append(inference.freshVariable()) }
        for (argument, parameter) in zip(arguments, signature.parameters) {
            let wanted = inference.instantiate(parameter, variables)
            guard inference.agree(argument, wanted) else {
                inference.rewind(to: mark)
                return nil
            }
        }
        return inference.instantiate(signature.result, variables)
    }
}

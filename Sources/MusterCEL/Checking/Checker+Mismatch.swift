import MusterSource

extension Checker {
    /// Says why no overload of a function accepts its arguments, as exactly as can be told.
    mutating func reportMismatch(
        _ id: SyntaxID, _ name: String, _ group: SignatureTable.Group, _ operands: [SyntaxID],
        _ found: [TypeID], _ isMember: Bool
    ) {
        let usable = group.signatures.filter { $0.isMember == isMember }
        guard !usable.isEmpty else {
            return report(CheckDiagnostics.callStyle(name, isMember: isMember, at: focus(id)))
        }
        let alike = usable.filter { $0.parameters.count == operands.count }
        guard !alike.isEmpty || group.isVariadic else {
            let counts = Set(usable.map { $0.parameters.count - (isMember ? 1 : 0) }).sorted()
            return report(
                CheckDiagnostics.argumentCount(
                    name, found: operands.count - (isMember ? 1 : 0), counts, at: focus(id)))
        }
        let candidates = alike.map(\.overload)
        for position in operands.indices {
            let wanted = expected(at: position, alike, found)
            guard !wanted.isEmpty else { continue }
            return report(
                CheckDiagnostics.argument(
                    name, isMember ? position : position + 1, export(found[position]),
                    wanted: wanted,
                    at: span(operands[position])))
        }
        report(
            CheckDiagnostics.arguments(
                name, found.map { export($0) }, isMember: isMember, candidates, at: focus(id)))
    }

    /// The types that would do at `position`, everything else left as it is; none if what stands there would
    /// do beside other arguments.
    private mutating func expected(
        at position: Int, _ signatures: [Signature], _ found: [TypeID]
    ) -> [CELType] {
        var wanted: [CELType] = []
        for signature in signatures {
            let mark = inference.mark()
            var others = found
            others[position] = .dyn
            if apply(signature, others) != nil, !fits(found[position], signature, position) {
                let type = signature.overload.parameters[position]
                if !wanted.contains(type) { wanted.append(type) }
            }
            inference.rewind(to: mark)
        }
        return wanted
    }

    private mutating func fits(
        _ type: TypeID, _ signature: Signature, _ position: Int
    ) -> Bool {
        var alone = signature.parameters.map { _ in TypeID.dyn }
        alone[position] = type
        return apply(signature, alone) != nil
    }
}

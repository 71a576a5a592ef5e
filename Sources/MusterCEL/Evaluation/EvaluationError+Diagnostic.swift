public import MusterSource

extension EvaluationError {
    /// The stable code of this kind of error.
    public var code: String {
        switch kind {
        case .missingField: "MUS-1501"
        case .fault: "MUS-1502"
        case .noSuchOverload: "MUS-1503"
        case .overflow: "MUS-1504"
        case .divideByZero: "MUS-1505"
        case .badIndex: "MUS-1506"
        case .badKey: "MUS-1507"
        case .conversion: "MUS-1508"
        case .badArgument: "MUS-1509"
        case .badPattern: "MUS-1510"
        case .emptyOptional: "MUS-1511"
        case .unknownName: "MUS-1512"
        case .unknownFunction: "MUS-1513"
        case .unboundVariable: "MUS-1514"
        case .limit: "MUS-1515"
        }
    }

    /// The error at its place in the file the expression stands in, with a note at the evidence.
    public func diagnostic(in text: ExpressionText) -> Diagnostic {
        let notes = origin.map {
            [Diagnostic.Note("the value read", at: $0.document.location($0.node))]
        }
        return Diagnostic(code, .error, message, at: text.location(span), notes: notes ?? [])
    }
}

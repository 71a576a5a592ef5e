import MusterCEL
import MusterModel
import MusterSource

extension EvaluationError {
    /// What an error while reading evidence means for the verdict.
    var reason: UndeterminedReason {
        switch kind {
        // `first()` of a list without an element, say: the evidence does not hold what the rule asks for.
        case .missingField, .emptyOptional: .missingField
        case .fault(let reason): reason.undetermined
        default: .ruleError
        }
    }

    /// What an error in an adapter's expression means for the field it should have given.
    var faultReason: FaultReason {
        if case .fault(let reason) = kind { return reason }
        return isAbsence ? .missingField : .malformed
    }

    /// Whether something is simply not there: a key, an element, a variable.
    var isAbsence: Bool {
        switch kind {
        case .missingField, .badIndex, .emptyOptional, .fault(.missingField): true
        default: false
        }
    }
}

extension FaultReason {
    /// What a verdict that needs such a value is open for.
    var undetermined: UndeterminedReason {
        switch self {
        case .missingField: .missingField
        case .imprecise: .imprecise
        case .malformed: .unreadable
        case .undeclared: .undeclared
        case .unreliable: .unreliable
        }
    }
}

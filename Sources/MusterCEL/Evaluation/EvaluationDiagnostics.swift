import MusterSource

/// The words of every error an expression can end with.
enum EvaluationDiagnostics {
    typealias Kind = EvaluationError.Kind

    /// The kind and message of an error about `first` and `second`, given in words.
    static func describe(_ record: ErrorRecord, _ words: ValueWords) -> (Kind, String) {
        let first = words.describe(record.first)
        switch record.code {
        case .missingField:
            return (.missingField(words.text(record.first)), "no such field or key: \(first)")
        case .fault:
            let (reason, message) = words.fault(record.first)
            return (.fault(reason), message)
        case .noSuchOverload, .notBool, .notAMap, .notOptional, .badRange, .mixedTypes, .unordered:
            return (.noSuchOverload, operands(record, words))
        case .overflow, .outOfRange:
            return (.overflow, "the result is out of range (\(words.pair(record)))")
        case .divideByZero: return (.divideByZero, "division of \(first) by zero")
        case .moduloByZero: return (.divideByZero, "remainder of \(first) by zero")
        case .badIndex, .fractionalIndex:
            return (.badIndex, "index \(first) is outside")
        case .duplicateKey: return (.badKey, "the key \(first) is there twice")
        case .badKey: return (.badKey, "\(first) cannot be a key of a map")
        case .badPattern: return (.badPattern, "\(first) is not a regular expression of RE2")
        case .emptyOptional: return (.emptyOptional, "the optional is empty")
        case .unknownName, .unknownFunction, .unboundVariable, .unsupportedMessage:
            return name(record, words)
        case .refused: return (.badArgument, words.text(record.first))
        case .steps: return (.limit, "the expression takes too many steps")
        case .depth: return (.limit, "the value is nested too deeply")
        case .memory: return (.limit, "the expression needs too much memory")
        default: return argument(record.code, first)
        }
    }

    private static func operands(_ record: ErrorRecord, _ words: ValueWords) -> String {
        let types = words.types(record)
        switch record.code {
        case .notBool: return "expected a bool, found \(types)"
        case .notAMap: return "expected a map, found \(types)"
        case .notOptional: return "expected an optional, found \(types)"
        case .badRange: return "expected a list or map to run over, found \(types)"
        case .mixedTypes: return "cannot sort values of different types: \(types)"
        case .unordered: return "values of type \(types) have no order"
        default: return "no overload takes \(types)"
        }
    }

    private static func name(_ record: ErrorRecord, _ words: ValueWords) -> (Kind, String) {
        let name = words.text(record.first)
        switch record.code {
        case .unknownFunction: return (.unknownFunction(name), "unknown function '\(name)'")
        case .unboundVariable:
            let variable = words.variable(record.first)
            return (.unboundVariable(variable), "nothing is bound to the variable '\(variable)'")
        case .unsupportedMessage: return (.unknownName(name), "unknown message type '\(name)'")
        default: return (.unknownName(name), "unknown name '\(name)'")
        }
    }

    private static func argument(_ code: ErrorCode, _ value: String) -> (Kind, String) {
        switch code {
        case .notANumber: (.conversion, "\(value) is not a number")
        case .notABool: (.conversion, "\(value) is neither true nor false")
        case .notADuration: (.conversion, "\(value) is not a duration such as '1h30m'")
        case .notATimestamp: (.conversion, "\(value) is not an RFC 3339 timestamp")
        case .notUTF8: (.conversion, "the bytes are not UTF-8")
        case .notBase64: (.conversion, "\(value) is not base64")
        case .notAnAddress: (.conversion, "\(value) is not an IP address")
        case .notACIDR: (.conversion, "\(value) is not a CIDR range")
        case .mappedAddress:
            (.conversion, "\(value) is an IPv4-mapped IPv6 address, which is not allowed")
        case .zonedAddress: (.conversion, "\(value) has a zone, which is not allowed")
        case .unknownZone: (.badArgument, "unknown time zone \(value)")
        case .negativeShift: (.badArgument, "cannot shift by \(value), a negative number")
        case .negativeCount: (.badArgument, "\(value) is negative")
        case .emptyList: (.badArgument, "the list is empty")
        case .badReplacement: (.badArgument, "\(value) names a group the pattern does not have")
        case .tooManyGroups: (.badArgument, "\(value) has more than one capturing group")
        case .badFormat: (.badArgument, "\(value) is not a format")
        case .tooFewArguments: (.badArgument, "\(value) needs more arguments")
        case .badFormatArgument: (.badArgument, "\(value) cannot be formatted this way")
        case .badPrecision: (.badArgument, "the precision in \(value) is too large")
        case .badMessageField: (.badArgument, "the message cannot have \(value)")
        default: (.badArgument, "\(value) cannot be used here")
        }
    }
}

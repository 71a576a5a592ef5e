import MusterSource

extension CheckDiagnostics {
    static func operands(_ function: String, _ found: [CELType], at location: Location)
        -> Diagnostic
    {
        let symbol = OperatorForm.symbol(function)
        if function == Operator.equals || function == Operator.notEquals {
            return Diagnostic(
                "MUS-1221", .error,
                "\(enumerated(found.map(\.description), "and")) are never equal", at: location,
                hint: conversion(found) ?? "if that is meant, write dyn(…) around one side")
        }
        return Diagnostic(
            "MUS-1220", .error,
            "'\(symbol)' has no meaning for \(enumerated(found.map(\.description), "and"))",
            at: location, hint: conversion(found) ?? meaning(function))
    }

    /// How two types that are near each other can be brought together.
    private static func conversion(_ found: [CELType]) -> String? {
        guard found.count == 2, found[0] != found[1] else { return nil }
        let numbers: [CELType] = [.int, .uint, .double]
        if found.allSatisfy(numbers.contains) {
            return
                "numbers are not converted by themselves: write \(found[0])(…) around the \(found[1])"
        }
        if found.contains(.string), let other = found.first(where: { $0 != .string }),
            numbers.contains(other) || other == .bool || other == .timestamp || other == .duration
        {
            return "write string(…) around the \(other)"
        }
        return nil
    }

    private static func meaning(_ function: String) -> String? {
        switch function {
        case Operator.isIn: "'in' looks for an element in a list or a key in a map"
        case Operator.index: "a list is indexed by an int, a map by its keys"
        case Operator.less, Operator.lessEquals, Operator.greater, Operator.greaterEquals:
            "numbers, strings, bytes, bools, timestamps and durations have an order"
        default: nil
        }
    }

    static func callStyle(_ name: String, isMember: Bool, at location: Location) -> Diagnostic {
        Diagnostic(
            "MUS-1222", .error,
            isMember
                ? "'\(name)' is not called on a value"
                : "'\(name)' is called on a value",
            at: location, hint: isMember ? "write \(name)(…)" : "write value.\(name)(…)")
    }

    static func argumentCount(
        _ name: String, found: Int, _ counts: [Int], at location: Location
    ) -> Diagnostic {
        let wanted = enumerated(counts.map { $0 == 0 ? "no" : String($0) }, "or")
        return Diagnostic(
            "MUS-1223", .error,
            "'\(name)' takes \(wanted) argument\(counts == [1] ? "" : "s"), not \(found)",
            at: location)
    }

    static func argument(
        _ name: String, _ position: Int, _ found: CELType, wanted: [CELType], at location: Location
    ) -> Diagnostic {
        let types = enumerated(wanted.map { shown($0).description }, "or")
        return Diagnostic(
            "MUS-1224", .error,
            position == 0
                ? "'\(name)' is called on \(types), not on \(found)"
                : "argument \(position) of '\(name)' must be \(types), found \(found)",
            at: location)
    }

    static func arguments(
        _ name: String, _ found: [CELType], isMember: Bool, _ candidates: [Overload],
        at location: Location
    ) -> Diagnostic {
        Diagnostic(
            "MUS-1225", .error,
            "'\(name)' does not take \(enumerated(found.map(\.description), "and"))", at: location,
            notes: candidates.prefix(6).map { Diagnostic.Note("there is \(signature(name, $0))") })
    }

    private static func signature(_ name: String, _ overload: Overload) -> String {
        let types = overload.parameters.map { shown($0).description }
        guard overload.isMember, let receiver = types.first else {
            return "\(name)(\(types.joined(separator: ", ")))"
        }
        return "\(receiver).\(name)(\(types.dropFirst().joined(separator: ", ")))"
    }

    /// A type with its parameters left open.
    private static func shown(_ type: CELType) -> CELType {
        switch type {
        case .parameter: .dyn
        case .list(let element): .list(shown(element))
        case .map(let key, let value): .map(shown(key), shown(value))
        case .optional(let value): .optional(shown(value))
        case .opaque(let name, let parameters): .opaque(name, parameters.map(shown))
        default: type
        }
    }
}

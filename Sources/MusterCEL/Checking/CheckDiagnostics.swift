import MusterSource

/// What resolver and checker say: codes MUS-1101 to MUS-1299.
enum CheckDiagnostics {
    // MARK: - Names

    static func undeclared(_ name: String, near: [String], at location: Location) -> Diagnostic {
        Diagnostic(
            "MUS-1101", .error, "nothing here is called '\(InternalName.spelling(name))'",
            at: location,
            hint: meant(name, near.filter { $0.utf8.first != UInt8(ascii: "@") }))
    }

    static func unknownFunction(_ name: String, near: [String], at location: Location) -> Diagnostic
    {
        Diagnostic(
            "MUS-1102", .error, "there is no function '\(name)'", at: location,
            hint: meant(name, near + MacroTable.names))
    }

    static func unknownMessage(_ name: String, near: [String], at location: Location) -> Diagnostic
    {
        Diagnostic(
            "MUS-1103", .error, "there is no type '\(name)' to make a value of", at: location,
            hint: meant(name, near))
    }

    static func unknownField(
        _ field: String, _ type: String, near: [String], at location: Location
    ) -> Diagnostic {
        let known =
            near.isEmpty ? nil : "its fields are \(enumerated(near.map { "'\($0)'" }, "and"))"
        return Diagnostic(
            "MUS-1104", .error, "\(type) has no field '\(field)'", at: location,
            hint: meant(field, near) ?? known)
    }

    static func noFields(_ field: String, _ type: CELType, at location: Location) -> Diagnostic {
        Diagnostic(
            "MUS-1105", .error, "a value of type \(type) has no fields, so no '\(field)'",
            at: location)
    }

    // MARK: - Values

    static func notBool(_ symbol: String, _ found: CELType, at location: Location) -> Diagnostic {
        Diagnostic(
            "MUS-1201", .error, "'\(symbol)' needs a bool here, found \(found)", at: location)
    }

    static func branches(
        _ then: (type: CELType, place: Location), _ otherwise: (type: CELType, place: Location),
        at location: Location
    ) -> Diagnostic {
        Diagnostic(
            "MUS-1202", .error,
            "the two results of '?:' differ: \(then.type) and \(otherwise.type)",
            at: location,
            notes: [
                Diagnostic.Note("this is \(then.type)", at: then.place),
                Diagnostic.Note("this is \(otherwise.type)", at: otherwise.place),
            ], hint: "make them the same type, or write dyn(…) around one")
    }

    static func result(_ found: CELType, wanted: CELType, at location: Location) -> Diagnostic {
        Diagnostic(
            "MUS-1203", .error, "the expression must be \(wanted), but it is \(found)", at: location
        )
    }

    static func predicate(_ macro: String, _ found: CELType, at location: Location) -> Diagnostic {
        Diagnostic(
            "MUS-1204", .error, "'\(macro)' wants a condition here, found \(found)", at: location)
    }

    static func notIterable(
        _ node: Comprehension, _ found: CELType, at location: Location
    ) -> Diagnostic {
        let wanted =
            switch node.macro {
            case .optMap, .optFlatMap: "an optional"
            case .sortBy, .groupBy: "a list"
            default: "a list or a map"
            }
        return Diagnostic(
            "MUS-1205", .error, "'\(node.spelling)' runs over \(wanted), not over \(found)",
            at: location)
    }

    static func notOptional(_ found: CELType, at location: Location) -> Diagnostic {
        Diagnostic(
            "MUS-1206", .error, "an optional value must stand here, found \(found)", at: location,
            hint: "write optional.of(…), or select with '.?'")
    }

    static func notEntry(_ found: CELType, at location: Location) -> Diagnostic {
        Diagnostic(
            "MUS-1207", .error,
            "'transformMapEntry' wants a map of new entries here, found \(found)",
            at: location, hint: "write {key: value}")
    }

    static func mapKey(_ found: CELType, at location: Location) -> Diagnostic {
        Diagnostic(
            "MUS-1208", .error, "a map's key is a bool, int, uint or string, not \(found)",
            at: location)
    }

    static func sortKey(_ found: CELType, at location: Location) -> Diagnostic {
        Diagnostic("MUS-1209", .error, "values of type \(found) have no order", at: location)
    }

    static func fieldValue(
        _ field: String, _ found: CELType, wanted: CELType, at location: Location
    ) -> Diagnostic {
        Diagnostic(
            "MUS-1210", .error, "field '\(field)' is \(wanted), but this is \(found)", at: location)
    }

    // MARK: - Words

    static func meant(_ name: String, _ candidates: [String]) -> String? {
        NearestName.of(name, among: candidates).map { "did you mean '\($0)'?" }
    }

    /// `a, b and c`.
    static func enumerated(_ words: [String], _ last: String) -> String {
        guard words.count > 1 else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " \(last) " + words[words.count - 1]
    }
}

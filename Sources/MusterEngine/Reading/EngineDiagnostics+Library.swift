import MusterSource

extension EngineDiagnostics {
    static func badID(_ noun: String, _ name: String, at location: Location) -> Diagnostic {
        Diagnostic(
            "MUS-3301", .error, "'\(name)' is no id for a \(noun)", at: location,
            hint: "ids consist of ASCII letters, digits, '.', '-' and '_'")
    }

    static func wrongValue(
        _ what: String, expected: String, found: String, at location: Location
    ) -> Diagnostic {
        Diagnostic("MUS-3302", .error, "\(what) is \(found); expected \(expected)", at: location)
    }

    static func contradictingExclusion(_ rule: String, at location: Location, first: Location)
        -> Diagnostic
    {
        Diagnostic(
            "MUS-3303", .error, "rule '\(rule)' is declared not applicable twice", at: location,
            notes: [.init("the first one", at: first)])
    }
}

import MusterSource

/// Every message about the files a user writes, worded in one place. Codes MUS-3xxx.
enum EngineDiagnostics {
    static func wrongShape(_ what: String, expected: String, at location: Location) -> Diagnostic {
        Diagnostic(
            "MUS-3001", .error, "\(what) has the wrong shape; expected \(expected)", at: location)
    }

    static func unknownKey(
        _ name: String, in what: String, known: [String], at location: Location
    ) -> Diagnostic {
        Diagnostic(
            "MUS-3002", .error, "unknown key '\(name)' in \(what)", at: location,
            hint: suggestion(name, known) ?? "known keys: \(known.joined(separator: ", "))")
    }

    static func missingKey(_ key: String, in what: String, at location: Location) -> Diagnostic {
        Diagnostic("MUS-3003", .error, "\(what) lacks '\(key)'", at: location)
    }

    static func unknownChoice(
        _ text: String, of key: String, names: [String], at location: Location
    ) -> Diagnostic {
        Diagnostic(
            "MUS-3004", .error, "'\(text)' is no value of '\(key)'", at: location,
            hint: suggestion(text, names) ?? "one of: \(names.joined(separator: ", "))")
    }

    static func unknownName(
        _ noun: String, _ name: String, of owner: String, known: [String], at location: Location
    ) -> Diagnostic {
        Diagnostic(
            "MUS-3005", .error, "\(owner) has no \(noun) '\(name)'", at: location,
            hint: suggestion(name, known)
                ?? (known.isEmpty ? nil : "known: \(known.prefix(12).joined(separator: ", "))"))
    }

    static func duplicate(
        _ noun: String, _ name: String, in owner: String, at location: Location, first: Location
    ) -> Diagnostic {
        Diagnostic(
            "MUS-3006", .error, "\(noun) '\(name)' stands twice in \(owner)", at: location,
            notes: [.init("the first one", at: first)])
    }

    static func wrongGroupCount(
        _ group: String, declared: Int, found: Int, at location: Location
    ) -> Diagnostic {
        Diagnostic(
            "MUS-3007", .error,
            "group '\(group)' has to have \(declared) controls and has \(found)",
            at: location,
            hint: "the denominator is fixed by the framework: find the missing or extra control")
    }

    private static func suggestion(_ name: String, _ known: [String]) -> String? {
        NearestName.of(name, among: known).map { "did you mean '\($0)'?" }
    }
}

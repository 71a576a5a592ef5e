import MusterSource

/// Every message about case folders. Codes MUS-37xx.
enum TestingDiagnostics {
    static func ownRules(at location: Location) -> Diagnostic {
        Diagnostic(
            "MUS-3701", .error, "a case has no rules of its own: it tests those of its project",
            at: location, hint: "remove 'rules'")
    }

    static func emptyCase(at location: Location) -> Diagnostic {
        Diagnostic("MUS-3702", .error, "the case expects nothing", at: location)
    }
}

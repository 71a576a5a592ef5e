import MusterSource

/// Every message about a results.json that is read back. Codes MUS-36xx.
enum ComparingDiagnostics {
    static func noResults(found: String?, at location: Location) -> Diagnostic {
        Diagnostic(
            "MUS-3601", .error,
            found.map { "'\($0)' is no schema of results" } ?? "this is not the result of a check",
            at: location,
            hint: "expected results.json as `muster check` writes it, schema muster-results-1")
    }

    static func repeatedFinding(_ id: String, at location: Location, first: Location) -> Diagnostic
    {
        Diagnostic(
            "MUS-3602", .error, "finding '\(id)' stands twice in the results", at: location,
            notes: [.init("the first one", at: first)])
    }
}

import MusterSource

/// What the data parsers say in common.
enum DataDiagnostics {
    static func tooDeep(_ location: Location, limit: Int) -> Diagnostic {
        Diagnostic("MUS-2005", .error, "nested deeper than \(limit) levels", at: location)
    }

    static func duplicateKey(_ name: String, first: Location, again: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2006", .error, "the key '\(name)' is given twice", at: again,
            notes: [.init("the first one is here", at: first)],
            hint: "remove one of the two; nobody can tell which one counts")
    }

    static func tooMany(_ location: Location, limit: Int) -> Diagnostic {
        Diagnostic(
            "MUS-2007", .error, "more than \(limit) mistakes; the rest is not shown", at: location)
    }
}

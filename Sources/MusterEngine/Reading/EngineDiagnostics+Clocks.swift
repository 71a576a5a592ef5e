import MusterSource

/// Messages about the moments evidence speaks of, was taken and was received. Codes MUS-322x.
extension EngineDiagnostics {
    static func futureEvidence(_ path: String, date: String, asOf: Moment, at location: Location)
        -> Diagnostic
    {
        Diagnostic(
            "MUS-3221", .warning,
            "'\(path)' speaks of \(date), after the moment that is judged, \(asOf.text)",
            at: location, hint: "what speaks of a later time proves nothing about this one")
    }

    static func clocksContradict(
        _ path: String, _ earlier: (name: String, at: Moment), _ later: (name: String, at: Moment),
        at location: Location
    ) -> Diagnostic {
        Diagnostic(
            "MUS-3222", .warning,
            "the clocks of '\(path)' contradict each other: \(earlier.name) \(earlier.at.text), "
                + "yet \(later.name) \(later.at.text)",
            at: location,
            hint: "expected effective, then collected, then received; until then it is undated")
    }

    static func neverReceived(_ path: String, at location: Location) -> Diagnostic {
        Diagnostic(
            "MUS-3223", .warning, "nothing says when '\(path)' was received", at: location,
            hint:
                "give 'received:' in its record, or commit it and ask git: `git: {received: true}`"
        )
    }

    static func nothingReceived(_ pattern: String, at location: Location) -> Diagnostic {
        Diagnostic(
            "MUS-3224", .warning, "nothing that matches '\(pattern)' had been received",
            at: location, hint: "it is there, and was not known at the moment that is asked for")
    }

    static func noHistory(_ why: String, at location: Location?) -> Diagnostic {
        Diagnostic(
            "MUS-3225", .warning, "git cannot be asked: \(why)", at: location,
            hint: "when evidence was received and who committed it is not known")
    }
}

import MusterSource

/// What is said about Apache's configuration: MUS-2430 to MUS-2439.
enum ApacheDiagnostics {
    static func unclosedSection(_ opening: Location) -> Diagnostic {
        Diagnostic("MUS-2430", .error, "the section opened here is never closed", at: opening)
    }

    static func missingBracket(_ line: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2431", .error, "a section's line has no '>', expected one at its end", at: line)
    }

    static func namelessSection(_ line: Location) -> Diagnostic {
        Diagnostic("MUS-2432", .error, "a section without a name, expected '<Name ...>'", at: line)
    }

    static func closesNothing(_ line: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2433", .error, "'\(line.text)' closes nothing that this file has opened", at: line)
    }

    static func closesAnother(_ line: Location, opening: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2434", .error, "'\(line.text)' does not close the section that is open", at: line,
            notes: [.init("it was opened here", at: opening)])
    }

    static func endsInContinuation(_ place: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2435", .error, "the file ends where the '\\' promises another line", at: place)
    }
}

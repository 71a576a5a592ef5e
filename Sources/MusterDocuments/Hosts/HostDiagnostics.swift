import MusterSource

/// Everything the parsers of a host's own files say to a user: MUS-2300 to MUS-2399.
enum HostDiagnostics {
    // MARK: All formats

    static func fieldCount(_ line: Location, found: Int, expected: String) -> Diagnostic {
        Diagnostic(
            "MUS-2300", .error, "the line has \(found) \(found == 1 ? "field" : "fields")",
            at: line, hint: "expected \(expected)")
    }

    static func notANumber(_ place: Location, _ what: String, _ expected: String) -> Diagnostic {
        Diagnostic(
            "MUS-2301", .error, "'\(place.text)' is no \(what), expected \(expected)", at: place)
    }

    static func missingName(_ line: Location, of what: String) -> Diagnostic {
        Diagnostic("MUS-2302", .error, "\(what) without a name", at: line)
    }

    static func unclosedQuote(_ quote: Location) -> Diagnostic {
        Diagnostic("MUS-2303", .error, "the quote opened here is never closed", at: quote)
    }
}

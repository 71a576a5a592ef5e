import MusterSource

/// What the parsers of line-wise text say: listings and dotenv files.
enum LineDiagnostics {
    static func listingField(_ location: Location, name: String, expected: String) -> Diagnostic {
        Diagnostic(
            "MUS-2070", .error, "'\(location.text)' is no \(name); expected \(expected)",
            at: location,
            hint: listingHint)
    }

    static func listingCut(_ location: Location, missing: String) -> Diagnostic {
        Diagnostic(
            "MUS-2071", .error, "the line has no \(missing)", at: location, hint: listingHint)
    }

    static func assignment(_ location: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2060", .error, "expected NAME=value", at: location,
            hint: "a comment begins with '#'")
    }

    static func variableName(_ location: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2061", .error, "'\(location.text)' is no name of a variable", at: location,
            hint: "letters, digits and '_', not a digit first")
    }

    static func unclosedQuote(_ location: Location) -> Diagnostic {
        Diagnostic("MUS-2062", .error, "the quote that opens here is never closed", at: location)
    }

    static func afterQuote(_ location: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2063", .error, "found '\(location.text)' after the closing quote", at: location,
            hint: "put the whole value in quotes, or '#' before a comment")
    }

    private static let listingHint =
        #"make it with: find DIRECTORY -printf '%m %u %g %s %T@ %p\n'"#
}

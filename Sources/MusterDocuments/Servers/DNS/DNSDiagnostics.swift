import MusterSource

/// What is said about zone files and the output of dig: MUS-2440 to MUS-2459.
enum DNSDiagnostics {
    static func unclosedParenthesis(_ place: Location) -> Diagnostic {
        Diagnostic("MUS-2440", .error, "the '(' opened here is never closed", at: place)
    }

    static func closesNothing(_ place: Location) -> Diagnostic {
        Diagnostic("MUS-2441", .error, "')' closes nothing", at: place)
    }

    static func noOwner(_ entry: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2442", .error, "the first record has no name, expected one at the line's start",
            at: entry)
    }

    static func noType(_ entry: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2443", .error, "the record ends too early, expected NAME TTL CLASS TYPE DATA",
            at: entry)
    }

    static func unknownType(_ name: String, _ place: Location) -> Diagnostic {
        let near = NearestName.of(name, among: RecordType.all.lazy.map(\.name))
        return Diagnostic(
            "MUS-2444", .error, "'\(name)' is no record type", at: place,
            hint: near.map { "did you mean '\($0)'?" }
                ?? "a record is NAME TTL CLASS TYPE DATA; unknown types are written as TYPE65280")
    }

    static func missingField(_ field: String, of type: String, _ place: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2445", .error, "the data of \(type) ends too early, expected its \(field)",
            at: place)
    }

    static func badField(
        _ field: String, of type: String, _ place: Location, expected: String
    ) -> Diagnostic {
        Diagnostic(
            "MUS-2446", .error,
            "'\(place.text)' is no \(field) of \(type), expected \(expected)", at: place)
    }

    static func extraField(of type: String, _ place: Location) -> Diagnostic {
        Diagnostic("MUS-2447", .error, "text behind the data of \(type)", at: place)
    }

    static func longString(_ count: Int, _ place: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2448", .error, "the string has \(count) bytes, expected at most 255", at: place,
            hint: "split it into several strings in quotes")
    }

    static func badDirective(_ place: Location, expected: String) -> Diagnostic {
        Diagnostic("MUS-2449", .error, "expected \(expected)", at: place)
    }

    static func unknownDirective(_ place: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2450", .error, "unknown directive '\(place.text)'", at: place,
            hint: "one of $ORIGIN, $TTL, $INCLUDE, $GENERATE")
    }

    // MARK: dig

    static func answerIsCut(
        _ section: String, expected: Int64, found: Int, _ place: Location
    ) -> Diagnostic {
        Diagnostic(
            "MUS-2452", .error,
            "the header promises \(expected) records of the \(section) section, there are \(found)",
            at: place, hint: "the output is cut; run dig again and keep all of it")
    }

    static func headerIsCut(_ line: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2454", .error,
            "the header ends too early, expected the number of records of each section", at: line,
            hint: "the output is cut; run dig again and keep all of it")
    }

    static func notDig(_ line: Location) -> Diagnostic {
        Diagnostic("MUS-2453", .error, "expected the output of dig", at: line)
    }
}

import MusterSource

/// What is said about the configuration of mail servers: MUS-2410 to MUS-2429.
enum MailDiagnostics {
    // MARK: Postfix

    static func continuesNothing(_ line: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2410", .warning,
            "the line starts with a blank but continues nothing; Postfix skips it",
            at: line, hint: "start the line with the parameter's name")
    }

    static func missingEquals(_ line: Location) -> Diagnostic {
        Diagnostic("MUS-2411", .error, "expected 'name = value'", at: line)
    }

    static func shortService(_ line: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2412", .error,
            "the service ends too early, expected SERVICE TYPE PRIVATE UNPRIV CHROOT WAKEUP MAXPROC COMMAND",
            at: line)
    }

    static func badServiceField(_ name: String, _ expected: String, _ place: Location) -> Diagnostic
    {
        Diagnostic(
            "MUS-2413", .error, "'\(place.text)' is no value of \(name), expected \(expected)",
            at: place)
    }

    static func unclosedBrace(_ place: Location) -> Diagnostic {
        Diagnostic("MUS-2414", .error, "the '{' opened here is never closed", at: place)
    }

    static func badOverride(_ place: Location) -> Diagnostic {
        Diagnostic("MUS-2415", .error, "expected 'name=value' behind -o", at: place)
    }

    // MARK: Dovecot

    static func expectedBrace(_ place: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2420", .error, "expected 'name = value' or a section with '{'", at: place)
    }

    static func textAfterBrace(_ place: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2421", .error, "text behind the '{', expected the end of the line", at: place)
    }

    static func continuesInNothing(_ place: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2422", .error,
            "the '\\' promises another line, and there is none; Dovecot forgets this one",
            at: place,
            hint: "remove the '\\', or the empty line or comment behind it")
    }

    static func ambiguousHash(_ place: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2423", .warning, "'#' without a blank before it; Dovecot reads a comment",
            at: place, hint: "add a blank, or put the value in quotes")
    }
}

import MusterSource

/// What the parser of Java properties says: MUS-2240 to MUS-2249.
enum PropertiesDiagnostics {
    static func escape(_ location: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2240", .error, "'\(location.text)' is no escape; expected four hexadecimal digits",
            at: location, hint: #"a backslash itself is written '\\'"#)
    }

    static func cutOff(_ location: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2241", .error, "the line is continued, but the file ends here", at: location,
            hint: "the file may be cut off")
    }
}

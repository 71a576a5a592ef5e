import MusterSource

/// What the HCL parser says: MUS-2250 to MUS-2259.
enum HCLDiagnostics {
    static func unexpected(
        _ source: Source, at offset: Int, end: Int, expected: String, opened: Int?
    ) -> Diagnostic {
        DataDiagnostics.unexpected(
            ("MUS-2250", "MUS-2251"), source, at: offset, end: end, expected: expected,
            opened: opened
        ) { $0 == ASCII.lineFeed || $0 == ASCII.carriageReturn ? "the line ends here" : nil }
    }

    static func unclosed(_ source: Source, _ opening: Int, end: Int) -> Diagnostic {
        let isHeredoc = source.bytes[opening] == UInt8(ascii: "<")
        let isString = source.bytes[opening] == ASCII.quote
        let location = Location(source, opening..<opening + 1)
        return Diagnostic(
            "MUS-2252", .error,
            isString
                ? "the string opened here is not closed on its line"
                : isHeredoc
                    ? "the text that begins here has no line with its closing word"
                    : "'\(location.text)' opened here is never closed", at: location,
            hint: isString ? "text of several lines stands between <<EOT and EOT" : nil)
    }

    static func mismatch(_ location: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2253", .error, "'\(location.text)' does not close what was opened last",
            at: location)
    }

    static func unclosedComment(_ location: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2254", .error, "the comment opened here is never closed", at: location,
            hint: "expected '*/'")
    }

    static func escape(_ location: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2255", .error, "'\(location.text)' is no escape of HCL", at: location,
            hint: #"the escapes are \n \r \t \" \\ \uXXXX and \UXXXXXXXX"#)
    }

    static func templateLabel(_ location: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2256", .error, "a block's label is plain text; nothing in it is evaluated",
            at: location)
    }
}

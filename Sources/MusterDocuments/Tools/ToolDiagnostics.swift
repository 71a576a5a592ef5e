import MusterSource

/// Everything the parsers of tools' output and of published notices say: MUS-2500 to MUS-2599.
enum ToolDiagnostics {
    // MARK: s_client

    static func noTranscript(_ place: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2500", .error,
            "no 'CONNECTED' line and no connection error, expected what openssl s_client prints",
            at: place,
            hint: "collect it with: openssl s_client -connect HOST:PORT </dev/null >FILE 2>&1")
    }

    static func secondTranscript(_ line: Location, first: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2501", .error, "a second transcript begins here, expected one a file", at: line,
            notes: [.init("the first one begins here", at: first)])
    }

    static func cutTranscript(_ place: Location, missing: String) -> Diagnostic {
        Diagnostic(
            "MUS-2502", .error, "the transcript ends before its \(missing)", at: place,
            hint: "the probe was interrupted, or its output was cut; run it again")
    }

    static func badDate(_ place: Location, expected: String) -> Diagnostic {
        Diagnostic(
            "MUS-2503", .error, "'\(place.text)' is no date, expected one such as \(expected)",
            at: place)
    }

    // MARK: certificates

    static func unclosedPEM(_ opening: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2510", .error, "the block that begins here is never ended", at: opening,
            hint: "the file is cut, or its '-----END' line is missing")
    }

    static func otherPEMLabel(_ label: Location, opening: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2511", .error, "the block ends as '\(label.text)', expected '\(opening.text)'",
            at: label, notes: [.init("it begins here", at: opening)])
    }

    /// Without a place: the line that would be shown may be a key.
    static func noPEM(_ source: Source) -> Diagnostic {
        Diagnostic(
            "MUS-2512", .error, "no PEM block and no DER certificate in the file",
            path: source.path, hint: "a block begins with a line '-----BEGIN CERTIFICATE-----'")
    }

    static func badCertificate(_ place: Location, _ message: String) -> Diagnostic {
        Diagnostic("MUS-2513", .error, "the certificate is damaged: \(message)", at: place)
    }

    /// Without a place: the bytes are no text to show.
    static func badDER(_ source: Source, _ error: DERError) -> Diagnostic {
        Diagnostic(
            "MUS-2513", .error,
            "the certificate is damaged: \(error.message) (byte \(error.range.lowerBound))",
            path: source.path)
    }
}

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

    // MARK: security.txt

    static func noField(_ line: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2520", .error, "expected 'Name: value' or a comment", at: line,
            hint: "a comment begins with '#'")
    }

    static func emptyField(_ name: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2521", .error, "'\(name.text)' has no value, expected one behind the colon",
            at: name)
    }

    static func secondField(_ name: Location, first: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2522", .error, "'\(name.text)' is given twice, expected it once", at: name,
            notes: [.init("the first one is here", at: first)],
            hint: "remove one of the two; nobody can tell which one counts")
    }

    static func cutSignature(_ opening: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2523", .error, "the signed message that begins here is never ended", at: opening,
            hint: "the file is cut, or its signature's '-----END' line is missing")
    }

    static func unsignedText(_ text: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2524", .error, "text outside the signed message, expected none", at: text,
            hint: "sign it too, or remove it")
    }

    // MARK: mail

    static func noMailField(_ line: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2530", .error, "expected a header field 'Name: value'", at: line,
            hint: "an empty line ends the header")
    }

    static func noHeader(_ place: Location) -> Diagnostic {
        Diagnostic("MUS-2531", .error, "the message has no header, expected one", at: place)
    }

    // MARK: iCalendar

    static func noProperty(_ line: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2540", .error, "expected a property 'NAME;PARAMETER=value:value'", at: line)
    }

    static func strayProperty(_ name: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2541", .error, "a property outside every component, expected 'BEGIN' before it",
            at: name)
    }

    static func unclosedComponent(_ type: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2542", .error, "'\(type.text)' is never ended, expected 'END:\(type.text)'",
            at: type)
    }

    static func strayEnd(_ type: Location) -> Diagnostic {
        Diagnostic("MUS-2543", .error, "'END:\(type.text)' ends nothing", at: type)
    }

    static func otherEnd(_ type: Location, opening: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2544", .error, "'END:\(type.text)' where 'END:\(opening.text)' was expected",
            at: type, notes: [.init("it begins here", at: opening)])
    }

    static func noComponent(_ place: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2545", .error, "no component in the file, expected 'BEGIN:VCALENDAR'", at: place)
    }

    // MARK: SPDX

    static func noTag(_ line: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2550", .error, "expected 'Tag: value' or a comment", at: line,
            hint: "a value of several lines stands between <text> and </text>")
    }

    static func unclosedText(_ mark: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2551", .error, "the text that begins here is never ended, expected '</text>'",
            at: mark)
    }

    static func badRelationship(_ value: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2552", .error, "expected an element, a type and another element", at: value,
            hint: "such as: SPDXRef-DOCUMENT DESCRIBES SPDXRef-openssl")
    }

    static func noSPDXVersion(_ place: Location) -> Diagnostic {
        Diagnostic("MUS-2553", .error, "no 'SPDXVersion', expected it first", at: place)
    }

    // MARK: PO

    static func noKeyword(_ place: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2560", .error, "expected msgctxt, msgid, msgid_plural or msgstr", at: place)
    }

    static func badForm(_ keyword: Location) -> Diagnostic {
        Diagnostic("MUS-2561", .error, "expected a number and ']', as in msgstr[1]", at: keyword)
    }

    static func keywordOutOfPlace(_ keyword: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2562", .error, "'\(keyword.text)' must not stand here", at: keyword,
            hint: "the order is msgctxt, msgid, msgid_plural, msgstr")
    }

    static func noString(_ place: Location) -> Diagnostic {
        Diagnostic("MUS-2563", .error, "expected a string in quotes", at: place)
    }

    static func unclosedString(_ quote: Location) -> Diagnostic {
        Diagnostic("MUS-2564", .error, "the string is not closed on its line", at: quote)
    }

    static func cutMessage(_ keyword: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2565", .error, "the message that begins here has no msgid or no msgstr",
            at: keyword)
    }

    static func secondMessage(_ keyword: Location, first: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2566", .error, "the message is given twice", at: keyword,
            notes: [.init("the first one is here", at: first)])
    }
}

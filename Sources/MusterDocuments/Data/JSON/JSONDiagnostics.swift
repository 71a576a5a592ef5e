import MusterSource

/// What the JSON parser says.
enum JSONDiagnostics {
    static func unexpected(_ source: Source, at offset: Int, expected: String) -> Diagnostic {
        let width = Self.width(source, offset)
        let location = Location(source, offset..<(offset + width))
        return Diagnostic(
            "MUS-2010", .error, "found '\(location.text)'; expected \(expected)", at: location,
            hint: hint(source.bytes[offset], expected: expected))
    }

    static func ended(_ source: Source, at offset: Int, expected: String, opened: Int?)
        -> Diagnostic
    {
        let notes = opened.map {
            [Diagnostic.Note("opened here", at: Location(source, $0..<($0 + 1)))]
        }
        return Diagnostic(
            "MUS-2011", .error, "the text ends here; expected \(expected)",
            at: Location(source, offset..<offset), notes: notes ?? [],
            hint: "the file may be cut off")
    }

    static func control(_ source: Source, at offset: Int) -> Diagnostic {
        let digits = String(source.bytes[offset], radix: 16, uppercase: true)
        return Diagnostic(
            "MUS-2012", .error,
            "the control character U+00\(digits.utf8.count < 2 ? "0" : "")\(digits) stands in a string",
            at: Location(source, offset..<(offset + 1)),
            hint: "write it as an escape; a missing closing quote looks the same")
    }

    static func escape(_ source: Source, _ range: Range<Int>) -> Diagnostic {
        let location = Location(source, range)
        return Diagnostic(
            "MUS-2013", .error, "'\(location.text)' is no escape of JSON", at: location,
            hint: #"the escapes are \" \\ \/ \b \f \n \r \t and \u with four hexadecimal digits"#)
    }

    static func loneSurrogate(_ location: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2014", .error,
            "'\(location.text)' is half of a surrogate pair and stands for no character",
            at: location)
    }

    static func unclosedComment(_ source: Source, at offset: Int) -> Diagnostic {
        Diagnostic(
            "MUS-2220", .error, "the comment opened here is never closed",
            at: Location(source, offset..<offset + 2), hint: "expected '*/'")
    }

    static func trailing(_ source: Source, at offset: Int, _ dialect: JSONDialect) -> Diagnostic {
        let location = Location(source, offset..<(offset + width(source, offset)))
        return Diagnostic(
            "MUS-2016", .error,
            "found '\(location.text)' after the end of the \(dialect == .line ? "value" : "document")",
            at: location,
            hint: dialect == .line
                ? "one JSON value a line" : "one JSON value a file; several are written as a list")
    }

    private static func width(_ source: Source, _ offset: Int) -> Int {
        switch source.bytes[offset] {
        case 0xC0...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xFF: 4
        default: 1
        }
    }

    private static func hint(_ byte: UInt8, expected: String) -> String? {
        switch byte {
        case 0x27: "strings are written in double quotes"
        case 0x2F: "JSON has no comments; the format 'jsonc' has"
        case 0x23: "JSON has no comments"
        case 0x7D, 0x5D: "remove the comma before it, or close what is open first"
        case 0x4E, 0x49: "JSON has no NaN and no Infinity"
        default: nil
        }
    }
}

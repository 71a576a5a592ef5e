import MusterSource

/// What the TOML parser says: MUS-2200 to MUS-2219.
enum TOMLDiagnostics {
    static func unexpected(
        _ source: Source, at offset: Int, end: Int, expected: String, opened: Int?
    ) -> Diagnostic {
        DataDiagnostics.unexpected(
            ("MUS-2200", "MUS-2201"), source, at: offset, end: end, expected: expected,
            opened: opened
        ) { $0 < 0x20 ? name($0) : nil }
    }

    private static func name(_ byte: UInt8) -> String {
        switch byte {
        case ASCII.lineFeed: "the line ends here"
        case ASCII.carriageReturn: "found a carriage return"
        case ASCII.tab: "found a tab"
        default: "found a control character"
        }
    }

    static func control(_ source: Source, at offset: Int) -> Diagnostic {
        let digits = String(source.bytes[offset], radix: 16, uppercase: true)
        return Diagnostic(
            "MUS-2202", .error,
            "the control character U+00\(digits.utf8.count < 2 ? "0" : "")\(digits) stands in the text",
            at: Location(source, offset..<offset + 1),
            hint: "write it as an escape in a string of double quotes")
    }

    static func unclosedString(_ source: Source, _ quote: Range<Int>) -> Diagnostic {
        Diagnostic(
            "MUS-2203", .error, "the string opened here is never closed",
            at: Location(source, quote),
            hint: quote.count == 1 ? "text of several lines stands in three quotes" : nil)
    }

    static func escape(_ location: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2204", .error, "'\(location.text)' is no escape of TOML 1.0", at: location,
            hint: #"the escapes are \b \t \n \f \r \" \\ \uXXXX and \UXXXXXXXX"#)
    }

    static func noScalar(_ location: Location) -> Diagnostic {
        Diagnostic("MUS-2205", .error, "'\(location.text)' stands for no character", at: location)
    }

    static func outOfRange(_ location: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2206", .error, "'\(location.text)' does not fit in 64 bits", at: location,
            hint: "write it as a string, or as a float if its last digits do not matter")
    }

    static func noValue(_ location: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2207", .error, "'\(location.text)' is no value of TOML", at: location,
            hint: "text stands in quotes; truth values are true and false; no number starts with 0")
    }

    static func noDate(_ location: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2208", .error,
            "'\(location.text)' is no date or time; expected one as in RFC 3339", at: location,
            hint: "such as 2026-06-01T09:00:00Z, 2026-06-01 or 09:00:00")
    }

    static func conflict(
        _ conflict: TOMLConflict, _ location: Location, first: Location, nesting: Int
    ) -> Diagnostic {
        let name = String(decoding: conflict.key.bytes, as: UTF8.self)
        func error(_ code: String, _ message: String, hint: String? = nil) -> Diagnostic {
            Diagnostic(
                code, .error, message, at: location,
                notes: [.init("it is defined here", at: first)], hint: hint)
        }
        switch conflict.reason {
        case .taken: return DataDiagnostics.duplicateKey(name, first: first, again: location)
        case .tableAgain: return error("MUS-2209", "the table '\(name)' is defined already")
        case .value: return error("MUS-2210", "'\(name)' is a value, so nothing can stand in it")
        case .inlineTable:
            return error(
                "MUS-2211", "the inline table '\(name)' is complete where it ends",
                hint: "put all of its keys between its brackets")
        case .elsewhere:
            return error(
                "MUS-2212", "dotted keys cannot add to '\(name)', which another header defines",
                hint: "put the pair under that header")
        case .isArray:
            return error(
                "MUS-2213", "'\(name)' is an array of tables", hint: "write [[…]] for one more")
        case .noArray: return error("MUS-2214", "'\(name)' is no array of tables")
        case .tooDeep: return DataDiagnostics.tooDeep(location, limit: nesting)
        }
    }
}

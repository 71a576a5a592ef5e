import MusterSource

/// What the CSV parser says.
enum CSVDiagnostics {
    static func noHeader(_ source: Source) -> Diagnostic {
        Diagnostic(
            "MUS-2050", .error, "the file is empty; a header line was expected",
            at: Location(source, 0..<0), hint: "an export without rows still names its columns")
    }

    static func raggedRow(_ location: Location, cells: Int, columns: Int, header: Location)
        -> Diagnostic
    {
        Diagnostic(
            "MUS-2051", .error,
            "the row has \(cells) \(cells == 1 ? "cell" : "cells"); the header has \(columns)",
            at: location, notes: [.init("the header is here", at: header)],
            hint: "a cell that holds the separator or a line break is written in double quotes")
    }

    static func repeatedColumn(_ name: String, first: Location, again: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2052", .error, "two columns are named '\(name)'", at: again,
            notes: [.init("the first one is here", at: first)])
    }

    static func namelessColumn(_ location: Location, number: Int) -> Diagnostic {
        Diagnostic("MUS-2053", .error, "column \(number) has no name", at: location)
    }

    static func unclosedQuote(_ location: Location) -> Diagnostic {
        Diagnostic("MUS-2054", .error, "the quote that opens here is never closed", at: location)
    }

    static func strayQuote(_ location: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2055", .error, "a quote stands inside a cell that is not quoted", at: location,
            hint: "write the cell in double quotes and the quote twice (RFC 4180 section 2)")
    }

    static func afterQuote(_ location: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2056", .error,
            "found '\(location.text)' after a closing quote; expected the separator",
            at: location, hint: "a quote within a quoted cell is written twice")
    }

    static func loneReturn(_ location: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2057", .error, "a carriage return without a line feed", at: location,
            hint: "lines end with LF or CRLF; a line break within a cell needs quotes")
    }
}

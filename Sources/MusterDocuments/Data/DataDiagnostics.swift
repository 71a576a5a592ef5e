import MusterSource

/// What the data parsers say in common.
enum DataDiagnostics {
    static func tooDeep(_ location: Location, limit: Int) -> Diagnostic {
        Diagnostic("MUS-2005", .error, "nested deeper than \(limit) levels", at: location)
    }

    static func duplicateKey(_ name: String, first: Location, again: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2006", .error, "the key '\(name)' is given twice", at: again,
            notes: [.init("the first one is here", at: first)],
            hint: "remove one of the two; nobody can tell which one counts")
    }

    static func tooMany(_ location: Location, limit: Int) -> Diagnostic {
        Diagnostic(
            "MUS-2007", .error, "more than \(limit) mistakes; the rest is not shown", at: location)
    }

    static func tooManyNotes(_ location: Location, limit: Int) -> Diagnostic {
        Diagnostic(
            "MUS-2009", .note, "more than \(limit) notes; the rest is not shown", at: location)
    }

    /// What stands at `offset` is not what a grammar allows there. `codes` are for a character and for the end of
    /// the text; `name` gives words for a character that cannot be shown.
    static func unexpected(
        _ codes: (found: String, end: String), _ source: Source, at offset: Int, end: Int,
        expected: String, opened: Int?, name: (UInt8) -> String?
    ) -> Diagnostic {
        let notes = opened.map { Diagnostic.Note("opened here", at: Location(source, $0..<$0 + 1)) }
        guard offset < end else {
            return Diagnostic(
                codes.end, .error, "the text ends here; expected \(expected)",
                at: Location(source, end..<end), notes: notes.map { [$0] } ?? [],
                hint: "the file may be cut off")
        }
        var stop = offset + 1
        while stop < end, source.bytes[stop] & 0xC0 == 0x80 { stop += 1 }
        let location = Location(source, offset..<stop)
        let words = name(source.bytes[offset]) ?? "found '\(location.text)'"
        return Diagnostic(
            codes.found, .error, "\(words); expected \(expected)", at: location,
            notes: notes.map { [$0] } ?? [])
    }
}

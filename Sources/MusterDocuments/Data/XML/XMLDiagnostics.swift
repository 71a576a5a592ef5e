import MusterSource

/// What the XML parser says: MUS-2230 to MUS-2239.
enum XMLDiagnostics {
    /// libxml2's own words: a sentence with a capital and a line feed at its end.
    static func syntax(_ problem: String, _ location: Location, open: Range<Int>?) -> Diagnostic {
        var words = Array(problem.utf8)
        while let last = words.last, ASCII.isSpace(last) || last == UInt8(ascii: ".") {
            words.removeLast()
        }
        if words.count > 1, !ASCII.isUpper(words[1]) { words[0] = ASCII.lowered(words[0]) }
        let notes = open.map {
            [Diagnostic.Note("the element that is open here", at: Location(location.source, $0))]
        }
        return Diagnostic(
            "MUS-2230", .error, "not XML: \(String(decoding: words, as: UTF8.self))", at: location,
            notes: notes ?? [])
    }

    static func documentType(_ location: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2231", .error, "the file has a document type ('<!DOCTYPE'), which is refused",
            at: location,
            hint: "it can define entities that expand without bound or read other files; remove it")
    }

    static func encoding(_ location: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2232", .error, "the file says it is '\(location.text)', but its text is UTF-8",
            at: location, hint: "write encoding=\"UTF-8\", if its letters look right")
    }

    static func tooManyAttributes(_ location: Location, limit: Int) -> Diagnostic {
        Diagnostic(
            "MUS-2233", .error, "'\(location.text)' has more than \(limit) attributes",
            at: location)
    }

    static func empty(_ location: Location) -> Diagnostic {
        Diagnostic("MUS-2234", .error, "the text has no element; expected one", at: location)
    }

    static func notStarted(_ location: Location) -> Diagnostic {
        Diagnostic("MUS-2235", .error, "libxml2 could not start on this text", at: location)
    }

    static func lost(_ location: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2236", .error, "no position after this point can be relied on", at: location,
            hint: "libxml2 and Muster's own scan of the text disagree; please report the file")
    }
}

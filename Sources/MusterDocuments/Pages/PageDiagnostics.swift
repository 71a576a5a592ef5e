import MusterSource

/// Everything the parsers of pages say to a user: MUS-2180 to MUS-2199.
enum PageDiagnostics {
    static func unclosedFence(_ fence: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2180", .warning, "the code block opened here reaches to the end of the page",
            at: fence, hint: "headings, tables and links in it are read as code")
    }

    static func unclosedFrontMatter(_ opening: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2181", .error, "the front matter opened here is never closed", at: opening,
            hint: "expected a line with '---'")
    }

    static func frontMatterIsNoMap(_ place: Location) -> Diagnostic {
        Diagnostic("MUS-2182", .error, "front matter is a map of names and values", at: place)
    }

    static func sparseTable(_ row: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2183", .error, "this table has too many cells that are not written out", at: row)
    }

    static func unclosedComment(_ opening: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2184", .warning, "the comment opened here reaches to the end of the page",
            at: opening)
    }

    static func tooDeep(_ limit: Int, _ place: Location) -> Diagnostic {
        Diagnostic("MUS-2185", .error, "elements are nested deeper than \(limit)", at: place)
    }

    static func unclosedElement(_ name: String, _ opening: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2186", .warning, "'<\(name)>' reaches to the end of the page", at: opening,
            hint: "what follows it is not part of the visible text")
    }

    static func cutTag(_ tag: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2188", .error, "the page ends inside this tag", at: tag,
            hint: "expected '>'; the file seems to be cut short")
    }

    static func missingEnd(_ name: String, _ opening: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2189", .error, "'<\(name)>' is never closed", at: opening,
            hint: "expected '</\(name)>' at the end; the file seems to be cut short")
    }

    static func notParsed(_ source: Source) -> Diagnostic {
        Diagnostic("MUS-2187", .error, "libxml2 could not read this page", path: source.path)
    }
}

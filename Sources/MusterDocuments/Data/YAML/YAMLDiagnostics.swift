import MusterSource

/// What the YAML parser says.
enum YAMLDiagnostics {
    /// libyaml's own words, which are lower case and without a period already.
    static func syntax(
        _ problem: String, _ location: Location, context: String?, contextLocation: Location?
    ) -> Diagnostic {
        var notes: [Diagnostic.Note] = []
        if let context { notes = [.init(context, at: contextLocation)] }
        return Diagnostic("MUS-2030", .error, "not YAML: \(problem)", at: location, notes: notes)
    }

    static func containerKey(_ location: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2031", .error, "a list or a map cannot be a key; a plain value was expected",
            at: location)
    }

    static func unknownAlias(_ name: String, _ location: Location) -> Diagnostic {
        Diagnostic("MUS-2032", .error, "the alias '*\(name)' has no anchor before it", at: location)
    }

    static func aliasInItself(_ name: String, _ location: Location, anchor: Location) -> Diagnostic
    {
        Diagnostic(
            "MUS-2033", .error, "the alias '*\(name)' stands inside its own anchor", at: location,
            notes: [.init("the anchor is here", at: anchor)])
    }

    static func tooManyAliases(_ location: Location, limit: Int) -> Diagnostic {
        Diagnostic(
            "MUS-2034", .error, "expanding the aliases up to here makes more than \(limit) values",
            at: location, hint: "write the values out, or share fewer of them")
    }

    static func mergeNeedsMap(_ location: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2035", .error, "the merge key '<<' takes a map or a list of maps", at: location,
            hint: "write '\"<<\"' in quotes if a plain key of that name is meant")
    }

    static func unknownTag(_ tag: String, _ location: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2036", .warning,
            "the tag '\(tag)' is not evaluated; the value is read as it is written",
            at: location)
    }

    static func gluedComment(_ location: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2038", .error, "a comment needs a space before its '#'", at: location,
            hint: "put text with a '#' in quotes")
    }

    static func questionMark(_ location: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2039", .error, "'?' directly before text in brackets cannot be read reliably",
            at: location, hint: "put the text in quotes")
    }

    static func directiveInDocument(_ location: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2290", .error, "a directive stands within a document; expected '...' before it",
            at: location)
    }

    static func loneDash(_ location: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2291", .error, "'-' alone is no text in brackets", at: location,
            hint: "put it in quotes")
    }

    static func indentation(_ location: Location, wanted: Int, block: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2292", .error,
            "the line is not indented far enough; expected \(wanted == 1 ? "a space" : "\(wanted) spaces") or more",
            at: location, notes: [.init("the block that it belongs to starts here", at: block)])
    }

    static func blankTooDeep(_ location: Location, text: Location) -> Diagnostic {
        Diagnostic(
            "MUS-2293", .error, "a blank line has more spaces than the text below it",
            at: location, notes: [.init("the text is indented less", at: text)],
            hint: "remove the spaces, or write the indentation after the '|' or '>'")
    }

    static func tagDoesNotFit(_ tag: String, _ text: String, _ location: Location) -> Diagnostic {
        Diagnostic("MUS-2037", .error, "'\(text)' is no value of the tag '\(tag)'", at: location)
    }
}

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

    static func tagDoesNotFit(_ tag: String, _ text: String, _ location: Location) -> Diagnostic {
        Diagnostic("MUS-2037", .error, "'\(text)' is no value of the tag '\(tag)'", at: location)
    }
}

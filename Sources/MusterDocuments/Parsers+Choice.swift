public import MusterSource

extension Parsers {
    /// The parser for a file without a declared format.
    ///
    /// By the pattern that says most about its name, else by how its
    /// content begins, else by the name that a lens of libaugeas looks for. Nil if neither tells, and the user has to.
    public static func choose(path: String, source: Source) -> ParserChoice? {
        if let named = choose(path: path) { return named }
        if let found = ContentProbe(source).format, let parser = named(found.name) {
            return ParserChoice(parser: parser, reason: found.reason)
        }
        guard let lens = Lens.choose(path: path), let parser = reading(with: lens) else {
            return nil
        }
        return ParserChoice(parser: parser, reason: "its name is one that its lens looks for")
    }

    /// The parser that the name of a file chooses, whatever its content; nil if the name tells nothing.
    public static func choose(path: String) -> ParserChoice? {
        let parts = FileNamePattern.segments(Array(path.utf8))
        var best: NamedParser?
        for candidate in byName
        where candidate.pattern.weight > best?.pattern.weight ?? -1
            && candidate.pattern.matches(parts)
        {
            best = candidate
        }
        return best.map {
            ParserChoice(parser: $0.parser, reason: "its name matches '\($0.name)'")
        }
    }

    private struct NamedParser: Sendable {
        let parser: any DocumentParser
        let name: String
        let pattern: FileNamePattern
    }

    /// Taken apart once: every evidence file is held against every pattern.
    private static let byName = all.flatMap { parser in
        parser.description.fileNames.map {
            NamedParser(parser: parser, name: $0, pattern: FileNamePattern($0))
        }
    }
}

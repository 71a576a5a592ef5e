public import MusterSource

extension Parsers {
    /// The parser for a file without a declared format.
    ///
    /// By the pattern that says most about its name, else by how its
    /// content begins. Nil if neither tells, and the user has to.
    public static func choose(path: String, source: Source) -> ParserChoice? {
        if let named = chooseByName(path) { return named }
        guard let found = ContentProbe(source).format, let parser = named(found.name) else {
            return nil
        }
        return ParserChoice(parser: parser, reason: found.reason)
    }

    private static func chooseByName(_ path: String) -> ParserChoice? {
        var best: (choice: ParserChoice, weight: Int)?
        for parser in all {
            for name in parser.description.fileNames {
                let pattern = FileNamePattern(name)
                guard pattern.matches(path), pattern.weight > best?.weight ?? -1 else { continue }
                best = (
                    ParserChoice(parser: parser, reason: "its name matches '\(name)'"),
                    pattern.weight
                )
            }
        }
        return best?.choice
    }
}

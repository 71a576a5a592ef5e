public import MusterSource

/// Reads the list of files that git does not track: gitignore(5).
public struct GitignoreParser: DocumentParser {
    /// `gitignore`.
    public let name = "gitignore"

    /// Makes the parser.
    public init() {}

    /// What `muster parsers` prints.
    public var description: ParserDescription {
        ParserDescription(
            summary: "files that git leaves untracked: .gitignore",
            fileNames: [".gitignore", "*.gitignore", "info/exclude"],
            model: """
                {patterns: [{text, pattern, negated (bool), directoryOnly (bool), anchored (bool)}]}
                text is the line without blanks at its end; pattern the same without the "!" before it,
                which is negated, and the slash behind it, which is directoryOnly, and the slash before
                it. anchored: a slash at the beginning or in the middle binds the pattern to the file's
                own directory. The last pattern that matches decides.
                """,
            example: """
                # secrets stay here
                .env
                *.key
                !test/*.key

                """)
    }

    /// Parses the whole source.
    public func parse(_ source: Source, limits: ParseLimits) -> ParseOutcome {
        ReadableText.parse(source, limits: limits) { _ in
            var reader = GitignoreReader(source, limits: limits)
            return reader.read()
        }
    }
}

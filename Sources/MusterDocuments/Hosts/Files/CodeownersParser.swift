public import MusterSource

/// Reads who must approve changes to which files: CODEOWNERS of GitHub and GitLab.
public struct CodeownersParser: DocumentParser {
    /// `codeowners`.
    public let name = "codeowners"

    /// Makes the parser.
    public init() {}

    /// What `muster parsers` prints.
    public var description: ParserDescription {
        ParserDescription(
            summary: "who must approve changes to which files: CODEOWNERS of GitHub and GitLab",
            fileNames: ["CODEOWNERS", "*.codeowners"],
            model: """
                {rules: [{pattern, owners: [text], section}], sections: [{name, optional (bool),
                approvals (int), owners: [text]}]}
                The last rule of a section that matches a file decides. A rule without owners says that
                nobody has to approve, or on GitLab that its section's owners have to. section is "" before
                the first one; sections are GitLab's: approvals is null if not given.
                """,
            example: """
                *           @northpost/engineering
                /infra/     @northpost/ops ops@northpost.example
                [Security][2] @northpost/security
                /auth/

                """)
    }

    /// Parses the whole source.
    public func parse(_ source: Source, limits: ParseLimits) -> ParseOutcome {
        ReadableText.parse(source, limits: limits) { _ in
            var reader = CodeownersReader(source, limits: limits)
            return reader.read()
        }
    }
}

import MusterDocuments
import MusterEngine
import MusterSource

/// Files named on the command line, parsed.
struct DocumentArguments {
    let files: [String]
    /// The name of the parser for all of them; nil to choose one for each.
    let parser: String?

    /// The documents, or the end of the run with every mistake drawn.
    func load() throws -> [Document] {
        var documents: [Document] = []
        var diagnostics: [Diagnostic] = []
        for file in files {
            let outcome = try parse(file)
            diagnostics += outcome.diagnostics
            if let document = outcome.document { documents.append(document) }
        }
        Screen.talk(DiagnosticRenderer(width: Screen.width - 8).render(diagnostics))
        guard documents.count == files.count else { throw ExitStatus.couldNotRun.code }
        return documents
    }

    private func parse(_ file: String) throws -> ParseOutcome {
        guard case .bytes(let bytes) = DiskFileTree(root: "").read(file) else {
            Screen.talk("error: cannot read '\(file)'\n")
            throw ExitStatus.couldNotRun.code
        }
        let source = Source(path: file, bytes: bytes)
        return try chosen(for: source).parse(source, limits: ParseLimits())
    }

    private func chosen(for source: Source) throws -> any DocumentParser {
        if let parser {
            guard let found = Parsers.named(parser) else {
                let near = NearestName.of(parser, among: Parsers.all.map(\.name))
                Screen.talk("error: there is no parser '\(parser)'\n")
                let hint =
                    Lens.named(parser).map { _ in Lens.howToAdd }
                    ?? near.map { "did you mean '\($0)'?" }
                Screen.talk(hint.map { "  = hint: \($0)\n" } ?? "")
                throw ExitStatus.couldNotRun.code
            }
            return found
        }
        guard let choice = Parsers.choose(path: source.path, source: source) else {
            Screen.talk(
                "error: neither name nor content of '\(source.path)' says what it is\n"
                    + "  = hint: \(hint(source.path))\n")
            throw ExitStatus.couldNotRun.code
        }
        return choice.parser
    }

    private func hint(_ path: String) -> String {
        if !Lens.isBuiltIn, let lens = Lens.choose(path: path) {
            return "the Augeas lens \(lens.name) reads such files: \(Lens.howToAdd)"
        }
        return "name a parser with --parser; `muster parsers` lists them"
    }
}

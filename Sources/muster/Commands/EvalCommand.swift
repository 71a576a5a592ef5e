import ArgumentParser
import MusterCEL
import MusterDocuments
import MusterSource

/// `muster eval`: one expression over some files, to find out what a rule would see.
struct EvalCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "eval",
        abstract: "Evaluate one expression over documents and say where its value stands.",
        discussion: """
            Variables: doc (the first file), docs (a list of all files), asOf (a timestamp). \
            Prints the value, its type and the places it came from. \
            Exit status 2: the expression or a file is wrong, or the evaluation failed.
            """)

    @Argument(help: "The expression.")
    var expression: String

    @Argument(help: "Files, each parsed by its name or content.")
    var files: [String] = []

    @Option(help: "Parse all files with this parser (see `muster parsers`).")
    var parser: String?

    @Option(help: "The value of asOf (default: now).")
    var asOf: MomentArgument?

    @Flag(help: "Print the syntax tree instead of the value.")
    var ast = false

    @Flag(help: "Draw the value of every part below the expression.")
    var explain = false

    @Flag(help: "Print how many steps it took.")
    var cost = false

    /// Places printed of one evaluation; a larger number would hide the value.
    private static let mostPlaces = 20

    mutating func run() throws {
        let text = ExpressionText(expression)
        let environment = Environment(variables: [
            Variable("doc", .dyn), Variable("docs", .list(.dyn)), Variable("asOf", .timestamp),
        ])
        let compilation = environment.compile(text)
        guard let program = compilation.program, let tree = compilation.tree else {
            throw failure(compilation.diagnostics)
        }
        if ast { return Screen.result(SyntaxOutline.print(tree, of: text)) }
        let bindings = EvalBindings(
            documents: try DocumentArguments(files: files, parser: parser).load(),
            asOf: asOf?.moment ?? Clock.now)
        let evaluator = Evaluator(program)
        evaluator.recordsReads = true
        bindings.bind(evaluator)
        let outcome = evaluator.run()
        if explain, let explanation = Explanation(text, in: environment, bind: bindings.bind) {
            Screen.result(explanation.drawing + "\n")
        }
        switch outcome {
        case .value(let value): show(value, of: evaluator, compilation.type)
        case .failure(let error): throw failure([error.diagnostic(in: text)])
        }
    }

    private func failure(_ diagnostics: [Diagnostic]) -> ExitCode {
        Screen.talk(DiagnosticRenderer(width: Screen.width - 8).render(diagnostics))
        return ExitStatus.couldNotRun.code
    }

    private func show(_ value: Value, of evaluator: Evaluator, _ type: CELType) {
        let steps = evaluator.stepsUsed
        let places = EvalPlaces(of: value, in: evaluator)
        Screen.result(evaluator.text(value) + "\n")
        Screen.result(
            "type  " + (type == .dyn ? evaluator.typeName(value) : type.description) + "\n")
        if cost { Screen.result("steps \(steps)\n") }
        show("from", places.origins)
        show("read", places.others)
    }

    private func show(_ word: String, _ places: [String]) {
        for place in places.prefix(Self.mostPlaces) { Screen.result("\(word)  \(place)\n") }
        if places.count > Self.mostPlaces {
            Screen.result("\(word)  and \(places.count - Self.mostPlaces) more\n")
        }
    }
}

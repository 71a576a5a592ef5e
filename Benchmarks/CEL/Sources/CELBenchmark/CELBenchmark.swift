import MusterCEL
import MusterDocuments
import MusterSource

/// Prints a line `name evaluate_ns compile_ns value` for each expression of a JSON file.
///
/// The file holds `{data: {variable: value}, now: seconds, expressions: [{name, text}]}`; `now` is bound as a timestamp.
@main
struct CELBenchmark {
    static func main() {
        guard CommandLine.arguments.count == 2, let document = parse(CommandLine.arguments[1]),
            let data = document.value(document.root, "data"),
            let expressions = document.value(document.root, "expressions")
        else {
            print("usage: CELBenchmark INPUT.json")
            return
        }
        let names = document.keys(data).compactMap { document.string($0) }
        let variables = names.map { Variable($0, .dyn) } + [Variable("now", .timestamp)]
        let environment = Environment(variables: variables)
        for entry in document.elements(expressions) {
            guard let name = document.value(entry, "name").flatMap(document.string),
                let text = document.value(entry, "text").flatMap(document.string)
            else { continue }
            measure(name, text, environment, document, data, names)
            if let again = parse(CommandLine.arguments[1]) {
                rebind(name, text, environment, [document, again], names)
            }
        }
        Floor(document, data).measure()
    }

    private static func measure(
        _ name: String, _ text: String, _ environment: Environment, _ document: Document,
        _ data: NodeID,
        _ names: [String]
    ) {
        guard let program = environment.compile(ExpressionText(text)).program else {
            print(name, "does not compile")
            return
        }
        let evaluator = Evaluator(program)
        for (slot, variable) in names.enumerated() {
            if let value = document.value(data, variable) { evaluator.bind(slot, document, value) }
        }
        let now = document.value(document.root, "now").map { document.node($0).payload } ?? 0
        evaluator.bind(names.count, .timestamp(seconds: Int64(bitPattern: now), nanoseconds: 0))
        var shown = "error"
        if case .value(let value) = evaluator.run() {
            shown =
                evaluator.bool(value).map { "\($0)" } ?? evaluator.int(value).map { "\($0)" }
                ?? evaluator.string(value) ?? "?"
        }
        let evaluate = Stopwatch.nanoseconds { _ = evaluator.run() }
        let compile = Stopwatch.nanoseconds { _ = environment.compile(ExpressionText(text)) }
        print(name, Int(evaluate.rounded()), Int(compile.rounded()), shown, separator: "\t")
    }

    /// The same with every variable bound anew before each run, to one of two equal documents in turn: what a rule
    /// costs that sees every item once, so that no field is where the last run found it.
    private static func rebind(
        _ name: String, _ text: String, _ environment: Environment, _ documents: [Document],
        _ names: [String]
    ) {
        guard let program = environment.compile(ExpressionText(text)).program else { return }
        let evaluator = Evaluator(program)
        evaluator.bind(names.count, .timestamp(seconds: 0, nanoseconds: 0))
        let values = documents.map { document in
            names.map { name in
                document.value(document.root, "data").flatMap { document.value($0, name) }
            }
        }
        var turn = 0
        let evaluate = Stopwatch.nanoseconds {
            turn = 1 - turn
            for (slot, value) in values[turn].enumerated() {
                if let value { evaluator.bind(slot, documents[turn], value) }
            }
            _ = evaluator.run()
        }
        print("rebound:" + name, Int(evaluate.rounded()), 0, "", separator: "\t")
    }

    private static func parse(_ path: String) -> Document? {
        guard let bytes = FileBytes.read(path) else { return nil }
        return JSONParser().parse(Source(path: path, bytes: bytes), limits: ParseLimits()).document
    }
}

import MusterCEL
import MusterSource

/// Any bytes are an expression.
///
/// Parses, prints, checks and runs it, checked and unchecked, and holds it to what must be true of every text: no
/// trap, no endless run, the same from constants and from a document, and a printed tree that prints the same again.
public final class CELTarget: Sendable {
    /// The environment all inputs share.
    public static let shared = CELTarget()

    private static let values: [PlainValue] = [
        .int(3), .string("muster"), .list([.int(1), .string("a"), .double(2.5), .bool(true)]),
        .map([(.string("a"), .int(1)), (.string("b"), .list([.string("c")]))]),
    ]

    /// A function from outside, which copies its argument out of the engine and back.
    private static let echo = Function(
        "echo", [Overload("echo", [.parameter("T")], .parameter("T"))]
    ) { arguments in arguments[0] }

    /// The same values as a document.
    private static let document: Document = {
        let builder = DocumentBuilder(Source(path: "values", text: "muster"))
        func int(_ value: Int64) -> Node { builder.makeInt(value, span: 0..<0) }
        let letter = { builder.makeString($0, span: 0..<0) }
        let list = builder.makeList(
            [
                int(1), letter("a"), builder.makeDouble(2.5, span: 0..<0),
                builder.makeBool(true, span: 0..<0),
            ], span: 0..<0)
        let map = builder.makeMap(
            [("a", int(1)), ("b", builder.makeList([letter("c")], span: 0..<0))], span: 0..<0)
        let root = builder.makeList(
            [int(3), builder.makeString(slice: 0..<6), list, map], span: 0..<0)
        return builder.finish(root: root, format: "fuzz")
    }()

    private let environment: Environment

    private init() {
        var limits = Limits(timeZones: { _ in nil })
        // Small budgets: a fuzzer learns more from many short runs.
        limits.steps = 20_000
        limits.codePoints = 2_000
        environment = Environment(
            variables: [
                Variable("n", .int), Variable("s", .string), Variable("l", .list(.dyn)),
                Variable("m", .map(.string, .dyn)),
            ], functions: Library.all + [Self.echo], limits: limits)
    }

    /// Tries one input; traps where something is wrong.
    public func run(_ bytes: UnsafeBufferPointer<UInt8>) {
        let source = Source(path: "fuzz", bytes: bytes)
        let text = ExpressionText(source, 0..<source.count)
        let checked = environment.compile(text)
        let unchecked = environment.compile(text, checked: false)
        for diagnostic in checked.diagnostics + unchecked.diagnostics {
            precondition(!diagnostic.message.isEmpty, "a mistake without words")
            _ = diagnostic.location?.start
        }
        guard let tree = unchecked.tree else { return }
        printsTheSame(tree)
        let answers = [checked.program, unchecked.program].compactMap { $0 }.map(answer)
        precondition(
            answers.count < 2 || answers[0].utf8.elementsEqual(answers[1].utf8),
            "checking changed a result")
    }

    private func printsTheSame(_ tree: SyntaxTree) {
        let printed = Unparser.print(tree)
        guard printed.unicodeScalars.count <= 2_000 else { return }
        guard let again = environment.compile(ExpressionText(printed), checked: false).tree else {
            // Brackets the printer adds may nest deeper than the text did.
            precondition(printed.utf8.count { $0 == 0x28 } > 50, "a printed tree cannot be read")
            return
        }
        precondition(
            Unparser.print(again).utf8.elementsEqual(printed.utf8), "a printed tree changed")
    }

    private func answer(_ program: Program) -> String {
        let evaluator = Evaluator(program)
        for (slot, value) in Self.values.enumerated() { evaluator.bind(slot, value) }
        let first = text(evaluator)
        precondition(first.utf8.elementsEqual(text(evaluator).utf8), "the second run differs")
        let document = Self.document
        for (slot, node) in document.elements(document.root).enumerated() {
            evaluator.bind(slot, document, node)
        }
        let read = text(evaluator)
        // Looking into computed maps costs steps that documents do not, so only one of them may hit the limit.
        let isLimited = [first, read].contains { $0.utf8.elementsEqual("limit".utf8) }
        precondition(
            isLimited || first.utf8.elementsEqual(read.utf8), "a document reads otherwise")
        precondition(read.utf8.elementsEqual(text(evaluator).utf8), "read again it differs")
        return first
    }

    private func text(_ evaluator: Evaluator) -> String {
        switch evaluator.run() {
        case .value(let value): evaluator.text(value, longest: 1_000)
        // Which limit is hit first may differ; that one is hit may not.
        case .failure(let error): error.kind == .limit ? "limit" : error.code
        }
    }
}

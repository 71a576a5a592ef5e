import MusterCEL
import MusterSource

/// What the variables of `muster eval` stand for, in the order it declares them.
struct EvalBindings {
    let documents: [Document]
    let asOf: Moment
    /// All documents as the elements of one, so that `docs` is an ordinary list.
    private let list: Document?

    init(documents: [Document], asOf: Moment) {
        self.documents = documents
        self.asOf = asOf
        list = Self.list(documents)
    }

    /// Binds `doc`, `docs` and `asOf`; without files the first two stay unbound.
    func bind(_ evaluator: Evaluator) {
        if let list, let first = list.elements(list.root).first(where: { _ in true }) {
            evaluator.bind(0, list, first)
            evaluator.bind(1, list, list.root)
        }
        evaluator.bind(2, .timestamp(seconds: asOf.seconds, nanoseconds: asOf.nanoseconds))
    }

    private static func list(_ documents: [Document]) -> Document? {
        guard let first = documents.first?.sources.first,
            let program = Environment(variables: [Variable("doc", .dyn)])
                .compile(ExpressionText("doc")).program
        else { return nil }
        let builder = DocumentBuilder(first)
        let exporter = Exporter(into: builder)
        let mark = builder.mark
        for document in documents {
            let evaluator = Evaluator(program)
            evaluator.bind(0, document, document.root)
            guard case .value(let value) = evaluator.run() else { continue }
            builder.push(exporter.export(value, from: evaluator, span: 0..<0))
        }
        let list = builder.closeList(from: mark, span: 0..<0)
        return builder.finish(root: list, format: "list")
    }
}

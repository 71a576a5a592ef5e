import MusterCEL
import MusterSource

/// Compiles and runs an expression in one step.
struct Evaluation {
    let evaluator: Evaluator
    let outcome: Outcome

    /// Over constants; nil if it does not compile.
    init?(
        _ text: String, _ bindings: [(String, PlainValue)] = [], checked: Bool = false,
        limits: Limits = Limits()
    ) {
        let environment = Environment(
            variables: bindings.map { Variable($0.0, .dyn) }, limits: limits)
        let compilation = environment.compile(ExpressionText(text), checked: checked)
        guard let program = compilation.program else { return nil }
        evaluator = Evaluator(program)
        for (slot, binding) in bindings.enumerated() { evaluator.bind(slot, binding.1) }
        outcome = evaluator.run()
    }

    /// Over a document bound to the variable `doc`.
    init?(_ text: String, over document: Document, recording: Bool = false) {
        let environment = Environment(variables: [Variable("doc", .dyn)])
        let compilation = environment.compile(ExpressionText(text), checked: false)
        guard let program = compilation.program else { return nil }
        evaluator = Evaluator(program)
        evaluator.recordsReads = recording
        evaluator.bind(0, document, document.root)
        outcome = evaluator.run()
    }

    var value: Value? {
        if case .value(let value) = outcome { return value }
        return nil
    }

    var plain: PlainValue? { value.flatMap { evaluator.plain($0) } }

    var error: EvaluationError? {
        if case .failure(let error) = outcome { return error }
        return nil
    }

    var isTrue: Bool { value.flatMap { evaluator.bool($0) } ?? false }
    var string: String? { value.flatMap { evaluator.string($0) } }
    var int: Int64? { value.flatMap { evaluator.int($0) } }
}

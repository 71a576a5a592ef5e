import MusterCEL
import MusterModel
import MusterSource

/// The expressions of one rule over one subject, evaluated one by one.
struct FindingTrace {
    /// An expression and its place in the rule.
    private struct Expression {
        let name: String
        let program: Program
    }

    private let rule: CompiledRule
    private let scope: RuleScope
    /// The subject's item; nil if the finding is about a whole population, or about what is not there.
    private let item: Population.Item?

    init(rule: CompiledRule, scope: RuleScope, subject: String) {
        self.rule = rule
        self.scope = scope
        item =
            rule.definition.each == nil
            ? nil : scope.populations.first?.items.first { $0.subject.isSame(as: subject) }
    }

    /// Every expression that can be evaluated, with its values drawn; none are drawn where it reads a secret.
    func parts(in environment: Environment) -> [FindingDetail.Part] {
        let holdsSecret = subjectHoldsSecret
        return expressions.compactMap { expression in
            let text = expression.program.text
            let drawing: String
            if holdsSecret || reads(of: expression.program).contains(where: \.isSecret) {
                drawing =
                    String(decoding: text.bytes, as: UTF8.self) + "\n(values withheld: a secret)\n"
            } else if let explained = Explanation(
                text, in: environment, bind: { scope.bind($0, of: rule, item: item?.node) })
            {
                drawing = explained.drawing
            } else {
                return nil
            }
            return FindingDetail.Part(
                name: expression.name, drawing: drawing,
                location: text.location(0..<text.bytes.count))
        }
    }

    /// Whether the subject has a secret anywhere in it: a part of an expression may show all of it.
    private var subjectHoldsSecret: Bool {
        guard let document = scope.populations.first?.document else { return false }
        var pending = [item?.node ?? document.root]
        while let id = pending.popLast() {
            if document.isSecret(id) { return true }
            pending += document.elements(id)
            pending += document.keys(id).map { document.value(ofKey: $0, in: id) }
        }
        return false
    }

    /// The values of the evidence that the expressions read, in order.
    var reads: [Observation] { expressions.flatMap { reads(of: $0.program) } }

    private var expressions: [Expression] {
        if rule.definition.each != nil, item == nil {
            guard case .all(let declared, by: _, extraFails: _) = rule.expectation else {
                return []
            }
            return [Expression(name: "must all be there", program: declared)]
        }
        let scope = rule.scope.map { [Expression(name: "applies where", program: $0)] } ?? []
        return scope + rule.checks.map { Expression(name: "asserts", program: $0.that) }
    }

    private func reads(of program: Program) -> [Observation] {
        let evaluator = Evaluator(program)
        evaluator.recordsReads = true
        scope.bind(evaluator, of: rule, item: item?.node)
        _ = evaluator.run()
        return evaluator.reads.filter { $0.document !== scope.parameters }.map { read in
            Observation(
                "", at: read.document.location(read.node),
                isSecret: read.document.isSecret(read.node))
        }
    }
}

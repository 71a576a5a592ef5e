import MusterModel
import MusterSource

/// An example of a rule, its items made once for all mutants, and the verdict it got.
struct DrillCase: Sendable {
    let name: String
    private let populations: [Population]
    private let asOf: Moment
    private let overrides: NodeID?
    private let parameters: Document
    private let verdict: Verdict?

    init(_ example: ExampleDefinition, of rule: CompiledRule, in library: CompiledLibrary) {
        let collector = DiagnosticCollector()
        name = example.name.value
        populations = ExampleRunner.populations(
            of: example, rule, in: library, collector: collector)
        asOf = example.asOf
        overrides = example.parameters
        parameters = Self.parameters(of: rule, overrides)
        let scope = RuleScope(
            populations: populations, parameters: parameters, asOf: asOf, samplesCount: true)
        verdict = ExampleRunner.worst(RuleEvaluator(rule, scope).findings())?.verdict
    }

    /// Whether the mutant gives the example another verdict.
    func kills(_ mutant: RuleMutant) -> Bool {
        let scope = RuleScope(
            populations: populations,
            parameters: mutant.changesParameters
                ? Self.parameters(of: mutant.rule, overrides) : parameters,
            asOf: asOf, samplesCount: true)
        let found = ExampleRunner.worst(RuleEvaluator(mutant.rule, scope).findings())?.verdict
        return !StarvationComparison.same(found, verdict)
    }

    private static func parameters(of rule: CompiledRule, _ overrides: NodeID?) -> Document {
        ParameterDocument(collector: DiagnosticCollector()).make(
            for: rule.definition, overrides: overrides.map { (rule.definition.document, $0) })
    }
}

extension RuleMutant {
    /// Whether the mutant's parameters are other than the rule's.
    fileprivate var changesParameters: Bool { part.utf8.starts(with: "params.".utf8) }
}

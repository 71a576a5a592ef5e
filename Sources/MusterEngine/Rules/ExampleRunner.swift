public import MusterModel
public import MusterSource

/// Runs the examples that rules carry: what `muster test` does.
public struct ExampleRunner {
    /// What came of one example.
    public struct Result: Sendable {
        /// The rule's id.
        public let rule: String
        /// The example's name.
        public let name: String
        /// Where its verdict stands in the rule's file.
        public let location: Location
        /// What the example expects.
        public let expected: Verdict
        /// What the rule says.
        public let found: Verdict
        /// The rule's words for it.
        public let message: String
        /// Mistakes in the example itself.
        public let diagnostics: [Diagnostic]

        /// Whether the rule says what the example expects.
        public var passed: Bool {
            guard diagnostics.isEmpty else { return false }
            if case .notApplicable = expected, case .notApplicable = found { return true }
            return expected == found
        }
    }

    private let project: Project

    /// Runs the examples of `project`'s rules.
    public init(_ project: Project) {
        self.project = project
    }

    /// The results in order of rule, then as written. `rule` narrows to one.
    public func run(rule id: String? = nil) -> [Result] {
        project.library.rules.filter { rule in
            id.map { rule.rule.id.isSame(as: $0) } ?? true
        }.flatMap { rule in
            rule.definition.examples.map { run($0, of: rule) }
        }
    }

    private func run(_ example: ExampleDefinition, of rule: CompiledRule) -> Result {
        let collector = DiagnosticCollector()
        let document = rule.definition.document
        let parameters = ParameterDocument(collector: collector).make(
            for: rule.definition, overrides: example.parameters.map { (document, $0) })
        let populations = Self.populations(
            of: example, rule, in: project.library, collector: collector)
        let scope = RuleScope(
            populations: populations, parameters: parameters, asOf: example.asOf, samplesCount: true
        )
        let worst = Self.worst(RuleEvaluator(rule, scope).findings())
        return Result(
            rule: rule.rule.id, name: example.name.value, location: example.verdict.location,
            expected: example.verdict.value, found: worst?.verdict ?? .undetermined(.noEvidence),
            message: worst?.message ?? "no finding", diagnostics: collector.all)
    }

    /// What an example gives, in the order of the rule's bindings.
    static func populations(
        of example: ExampleDefinition, _ rule: CompiledRule, in library: CompiledLibrary,
        collector: DiagnosticCollector
    ) -> [Population] {
        rule.definition.bindings.compactMap { binding in
            library.kind(binding.kind.value).map { kind in
                ExamplePopulation(
                    kind: kind, document: rule.definition.document, collector: collector,
                    asOf: example.asOf
                ).make(
                    from: example.given.first {
                        $0.name.value.isSame(as: binding.name.value)
                    }?.node, at: example.name.location)
            }
        }
    }

    /// A failure, else an open question, else a pass: what the gate would act on.
    static func worst(_ findings: [Finding]) -> Finding? {
        findings.first { $0.verdict == .fail } ?? findings.first { $0.verdict.reason != nil }
            ?? findings.first { $0.verdict == .pass } ?? findings.first
    }
}

import MusterCEL
import MusterDocuments
public import MusterSource

/// Runs the examples that adapters carry: is what a tool prints read as the items it means?
public struct AdapterExampleRunner {
    /// What came of one example.
    public struct Result: Sendable {
        /// The kind.
        public let kind: String
        /// The adapter.
        public let adapter: String
        /// The example's name.
        public let name: String
        /// Where the example stands in the kind's file.
        public let location: Location
        /// What is not as it must be, a sentence each.
        public let differences: [String]
        /// Mistakes in the example itself.
        public let diagnostics: [Diagnostic]

        /// Whether the items are those the example names.
        public var passed: Bool { differences.isEmpty && diagnostics.isEmpty }
    }

    private let project: Project

    /// Runs the examples of `project`'s kinds.
    public init(_ project: Project) {
        self.project = project
    }

    /// The results in order of kind, then as written.
    public func run() -> [Result] {
        project.library.kinds.flatMap { kind in
            kind.adapters.flatMap { adapter in
                adapter.definition.examples.map { run($0, of: adapter, kind) }
            }
        }
    }

    private func run(
        _ example: AdapterExample, of adapter: CompiledKind.Adapter, _ kind: CompiledKind
    ) -> Result {
        let collector = DiagnosticCollector()
        var differences: [String] = []
        if let parser = Parsers.named(adapter.definition.format.value) {
            let outcome = parser.parse(
                Source(path: example.path, text: example.text), limits: ParseLimits())
            collector.add(outcome.diagnostics.filter { $0.severity == .error })
            if let document = outcome.document {
                differences = compare(document, example, adapter, kind, collector)
            }
        } else {
            differences = ["there is no parser '\(adapter.definition.format.value)'"]
        }
        return Result(
            kind: kind.definition.name.value, adapter: adapter.definition.name.value,
            name: example.name.value, location: example.name.location, differences: differences,
            diagnostics: collector.all)
    }

    /// Expected and found items go into one document, in which values can be compared.
    private func compare(
        _ document: Document, _ example: AdapterExample, _ adapter: CompiledKind.Adapter,
        _ kind: CompiledKind, _ collector: DiagnosticCollector
    ) -> [String] {
        let own = kind.definition.document
        let given = example.given.map { (document: own, node: $0) }
        var differences: [String] = []
        if let detect = adapter.detect {
            let evaluator = Evaluator(detect)
            AdapterRun.bindScope(evaluator, document, path: example.path, given: given)
            if !evaluator.runsTrue() { differences.append("its 'detect' does not recognise it") }
        }
        let draft = PopulationDraft(kind: kind, collector: collector)
        let expected = Array(own.elements(example.items))
        let maker = ExamplePopulation(
            kind: kind, document: own, collector: collector, asOf: ExampleDefinition.defaultMoment)
        for item in expected where own.node(item).kind == .map {
            draft.add(maker.makeItem(item, draft), effective: nil, isSample: false)
        }
        let run = AdapterRun(
            adapter: adapter, kind: kind, document: document, path: example.path, given: given)
        let elements: [ListElement]
        switch run.elements() {
        case .success(let found): elements = found
        case .failure(let failure):
            collector.add(failure.diagnostic(of: run, at: example.name.location))
            elements = []
        }
        guard elements.count == expected.count else {
            return differences + ["\(elements.count) items, expected \(expected.count)"]
        }
        run.add(elements[...], to: draft, effective: nil, isSample: false)
        let made = draft.document()
        let items = Array(made.elements(made.root))
        for (index, item) in expected.enumerated() {
            differences += fields(
                own, item, made, items[index], items[expected.count + index], number: index + 1)
        }
        return differences
    }

    /// Compares the fields that the example names.
    private func fields(
        _ own: Document, _ item: NodeID, _ made: Document, _ expected: NodeID, _ found: NodeID,
        number: Int
    ) -> [String] {
        own.keys(item).compactMap { key in
            let name = own.string(key) ?? ""
            let value = made.value(found, name)
            let isKnown = value.map { made.node($0).kind != .fault } ?? false
            let words = value.map { ValueWords.text(made, $0) } ?? "nothing"
            if own.node(own.value(ofKey: key, in: item)).kind == .null {
                return isKnown ? "item \(number): \(name) is \(words), expected nothing" : nil
            }
            guard let wanted = made.value(expected, name) else { return nil }
            if let value, isKnown, NodeEquality.same(made, wanted, value) { return nil }
            return
                "item \(number): \(name) is \(words), expected \(ValueWords.text(made, wanted))"
        }
    }
}

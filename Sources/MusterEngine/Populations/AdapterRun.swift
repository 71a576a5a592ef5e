import MusterCEL
import MusterModel
import MusterSource

/// One adapter over one document: lists the items, then evaluates each field of each item.
struct AdapterRun {
    let adapter: CompiledKind.Adapter
    let kind: CompiledKind
    let document: Document
    let path: String
    let given: (document: Document, node: NodeID)?
    /// What a drill does to the items.
    var change: EvidenceTreatment.Change?

    /// Adds the items to the draft and returns how many there were.
    func addItems(
        to draft: PopulationDraft, effective: EvidenceDate?, isSample: Bool, at declared: Location
    ) -> Int {
        let lister = Evaluator(adapter.each)
        Self.bindScope(lister, document, path: path, given: given)
        let elements: [ListElement]
        switch lister.run() {
        case .value(let value):
            guard let list = ListElement.all(of: value, from: lister) else {
                fail(
                    "its 'each' is not a list", 0..<adapter.definition.each.bytes.count, draft,
                    declared)
                return 0
            }
            elements = change?.applied(to: list) ?? list
        case .failure(let error):
            fail(error.message, error.span, draft, declared)
            return 0
        }
        let fields = adapter.fields.map { $0.map { FieldEvaluator(Evaluator($0)) } }
        for field in fields {
            guard let field else { continue }
            Self.bindScope(field.evaluator, document, path: path, given: given)
        }
        let unreliable = adapter.unreliable.map { Evaluator($0) }
        if let unreliable { Self.bindScope(unreliable, document, path: path, given: given) }
        // Every item's keys share the bytes of their names.
        let keys = kind.definition.fields.map { draft.builder.makeString($0.name, span: 0..<0) }
        for element in elements {
            unreliable?.bind(CompiledKind.Slot.item, element.document, element.node)
            // A probe of which nobody can say whether it worked has not shown anything either.
            let failed = unreliable.map { !$0.runsFalse() } ?? false
            let item = makeItem(element, fields, keys, draft, failed: failed)
            draft.add(item, effective: effective, isSample: isSample)
        }
        return elements.count
    }

    /// Binds what every adapter expression may name.
    static func bindScope(
        _ evaluator: Evaluator, _ document: Document, path: String,
        given: (document: Document, node: NodeID)?
    ) {
        evaluator.bind(CompiledKind.Slot.document, document, document.root)
        evaluator.bind(CompiledKind.Slot.file, .string(path))
        if let given {
            evaluator.bind(CompiledKind.Slot.given, given.document, given.node)
        } else {
            evaluator.bind(CompiledKind.Slot.given, EmptyMap.document, EmptyMap.document.root)
        }
    }

    private func makeItem(
        _ element: ListElement, _ fields: [FieldEvaluator?], _ keys: [Node],
        _ draft: PopulationDraft, failed: Bool
    ) -> Node {
        let location = element.place
        let source = draft.copier.index(of: location.source) ?? 0
        let mark = draft.builder.mark
        for (index, field) in kind.definition.fields.enumerated() {
            guard let evaluator = fields[index] else { continue }
            evaluator.evaluator.bind(CompiledKind.Slot.item, element.document, element.node)
            let isSilenced = failed && !kind.definition.key.contains { $0.isSame(as: field.name) }
            let node =
                isSilenced
                ? draft.builder.makeFault(
                    .unreliable, "the probe failed on its own side", span: location.range,
                    source: source)
                : evaluator.value(of: field, item: location, draft)
            guard let node else { continue }
            var key = keys[index]
            key.start = UInt32(truncatingIfNeeded: location.range.lowerBound)
            key.source = source
            draft.builder.push(key)
            draft.builder.push(node)
        }
        return draft.builder.closeMap(from: mark, span: location.range, source: source)
    }

    private func fail(
        _ message: String, _ span: Range<Int>, _ draft: PopulationDraft, _ declared: Location
    ) {
        let diagnostic = EngineDiagnostics.adapterFailed(
            kind: kind.definition.name.value, path: path, message: message,
            expression: adapter.definition.each.location(span), at: declared)
        draft.collector.add(diagnostic)
        draft.faults.append(
            PopulationFault(
                reason: .unreadable, message: diagnostic.message,
                location: document.location(document.root)))
    }
}

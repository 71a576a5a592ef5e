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

    /// Why an adapter lists nothing.
    struct Failure: Error {
        let message: String
        /// The part of `each` that failed.
        let span: Range<Int>

        func diagnostic(of run: AdapterRun, at declared: Location) -> Diagnostic {
            EngineDiagnostics.adapterFailed(
                kind: run.kind.definition.name.value, path: run.path, message: message,
                expression: run.adapter.definition.each.location(span), at: declared)
        }
    }

    /// What becomes items, in order.
    func elements() -> Result<[ListElement], Failure> {
        guard let programs = adapter.programs else {
            return .failure(Failure(message: "it does not compile", span: 0..<0))
        }
        let lister = Evaluator(programs.each)
        Self.bindScope(lister, document, path: path, given: given)
        switch lister.run() {
        case .value(let value):
            guard let list = ListElement.all(of: value, from: lister) else {
                let all = 0..<adapter.definition.each.bytes.count
                return .failure(Failure(message: "its 'each' is not a list", span: all))
            }
            return .success(change?.applied(to: list) ?? list)
        case .failure(let error):
            return .failure(Failure(message: error.message, span: error.span))
        }
    }

    /// Makes items out of elements; with all their fields, or those at some places of the kind's.
    func add(
        _ elements: some Sequence<ListElement>, to draft: PopulationDraft,
        effective: EvidenceDate?, isSample: Bool, fields wanted: Set<Int>? = nil
    ) {
        // Every item's keys share the bytes of their names.
        guard let programs = adapter.programs else { return }
        let all = Array(zip(kind.definition.fields, programs.fields))
        let fields = all.indices.compactMap { place -> (maker: FieldEvaluator, key: Node)? in
            let (field, program) = all[place]
            guard wanted?.contains(place) ?? true else { return nil }
            return program.map { program in
                let maker = FieldEvaluator(field, program, of: kind.definition)
                Self.bindScope(maker.evaluator, document, path: path, given: given)
                return (maker: maker, key: draft.builder.makeString(field.name, span: 0..<0))
            }
        }
        let unreliable = programs.unreliable.map { Evaluator($0) }
        if let unreliable { Self.bindScope(unreliable, document, path: path, given: given) }
        for element in elements {
            unreliable?.bind(CompiledKind.Slot.item, element.document, element.node)
            // A probe of which nobody can say whether it worked has not shown anything either.
            let failed = unreliable.map { !$0.runsFalse() } ?? false
            let item = makeItem(element, fields, draft, failed: failed)
            draft.add(item, effective: effective, isSample: isSample)
        }
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
        _ element: ListElement, _ fields: [(maker: FieldEvaluator, key: Node)],
        _ draft: PopulationDraft, failed: Bool
    ) -> Node {
        let location = element.place
        let source = draft.copier.index(of: location.source) ?? 0
        let mark = draft.builder.mark
        for (maker, name) in fields {
            let node =
                failed && !maker.isKey
                ? draft.builder.makeFault(
                    .unreliable, "the probe failed on its own side", span: location.range,
                    source: source)
                : maker.value(of: element, at: location, draft)
            guard let node else { continue }
            var key = name
            key.start = UInt32(truncatingIfNeeded: location.range.lowerBound)
            key.source = source
            draft.builder.push(key)
            draft.builder.push(node)
        }
        return draft.builder.closeMap(from: mark, span: location.range, source: source)
    }
}

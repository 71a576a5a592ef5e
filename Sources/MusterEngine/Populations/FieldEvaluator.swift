import MusterCEL
import MusterSource

/// Evaluates one field of items and keeps its place in the evidence.
struct FieldEvaluator {
    let field: KindDefinition.Field
    /// Whether the field is part of what tells items apart.
    let isKey: Bool
    let evaluator: Evaluator
    /// Where most values stand, if the expression does nothing but name it.
    private let path: FieldPath?

    init(_ field: KindDefinition.Field, _ program: Program, of kind: KindDefinition) {
        self.field = field
        isKey = kind.key.contains { $0.isSame(as: field.name) }
        evaluator = Evaluator(program)
        evaluator.recordsReads = true
        path = FieldPath(program.text)
    }

    /// The field of an element of a list: its value, a fault that says why there is none, or nil where an optional
    /// field is absent.
    func value(of element: ListElement, at item: Location, _ draft: PopulationDraft) -> Node? {
        if let path, let found = path.value(in: element, as: field.type) {
            return draft.copier.copy(element.document, found)
        }
        evaluator.bind(CompiledKind.Slot.item, element.document, element.node)
        return value(item: item, draft)
    }

    private func value(item: Location, _ draft: PopulationDraft) -> Node? {
        switch evaluator.run() {
        case .value(let value):
            let place = evaluator.lastRead.map { $0.document.location($0.node) } ?? item
            let source = draft.copier.index(of: place.source) ?? 0
            let node = draft.exporter.export(
                value, from: evaluator, span: place.range, source: source)
            let converter = FieldConverter(
                builder: draft.builder, isComputed: evaluator.origin(value) == nil)
            switch converter.convert(node, to: field.type) {
            case .value(let converted): return converted
            case .absent: return absent(item, draft)
            }
        case .failure(let error):
            if error.isAbsence { return absent(item, draft) }
            return fault(error.faultReason, error.message, error, item, draft)
        }
    }

    private func absent(_ item: Location, _ draft: PopulationDraft) -> Node? {
        if field.isOptional { return nil }
        return fault(.missingField, "the evidence does not give '\(field.name)'", nil, item, draft)
    }

    private func fault(
        _ reason: FaultReason, _ message: String, _ error: EvaluationError?, _ item: Location,
        _ draft: PopulationDraft
    ) -> Node {
        let place = evaluator.lastRead.map { $0.document.location($0.node) } ?? item
        return draft.builder.makeFault(
            reason, message, span: place.range, source: draft.copier.index(of: place.source) ?? 0)
    }
}

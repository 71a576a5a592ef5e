import MusterCEL
import MusterSource

/// Evaluates one field of items and keeps its place in the evidence.
struct FieldEvaluator {
    let evaluator: Evaluator

    init(_ evaluator: Evaluator) {
        self.evaluator = evaluator
        evaluator.recordsReads = true
    }

    /// The field's value, a fault that says why there is none, or nil where an optional field is absent.
    func value(
        of field: KindDefinition.Field, item: Location, _ draft: PopulationDraft
    ) -> Node? {
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
            case .absent: return absent(field, item, draft)
            }
        case .failure(let error):
            if error.isAbsence { return absent(field, item, draft) }
            return fault(error.faultReason, error.message, error, item, draft)
        }
    }

    private func absent(_ field: KindDefinition.Field, _ item: Location, _ draft: PopulationDraft)
        -> Node?
    {
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

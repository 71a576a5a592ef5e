import MusterCEL
import MusterSource

/// Evaluates one field of items and keeps its place in the evidence.
final class FieldEvaluator {
    let field: KindDefinition.Field
    /// Whether the field is part of what tells items apart.
    let isKey: Bool
    let evaluator: Evaluator
    /// Where most values stand, if the expression does nothing but name it.
    private let path: FieldPath?
    /// Whether the expression speaks of the file alone, so that every item has the same value.
    private let isOfFile: Bool
    private var known: Known?

    /// The value of the items before.
    private enum Known {
        case value(Node, standsAtItem: Bool)
        case absent
    }

    init(_ field: KindDefinition.Field, _ program: Program, of kind: KindDefinition) {
        self.field = field
        isKey = kind.key.contains { $0.isSame(as: field.name) }
        evaluator = Evaluator(program)
        evaluator.recordsReads = true
        path = FieldPath(program.text)
        isOfFile = !FieldPath.mentionsItem(program.text)
    }

    /// The field of an element of a list: its value, a fault that says why there is none, or nil where an optional
    /// field is absent.
    func value(of element: ListElement, at item: Location, _ draft: PopulationDraft) -> Node? {
        if let path, let found = path.value(in: element, as: field.type) {
            return draft.copier.copy(element.document, found)
        }
        if isOfFile { return valueOfFile(at: item, draft) }
        evaluator.bind(CompiledKind.Slot.item, element.document, element.node)
        return value(item: item, draft)
    }

    private func valueOfFile(at item: Location, _ draft: PopulationDraft) -> Node? {
        switch known {
        case .absent: return nil
        case .value(var node, let standsAtItem):
            if standsAtItem {
                node.start = UInt32(truncatingIfNeeded: item.range.lowerBound)
                node.length = UInt32(truncatingIfNeeded: item.range.count)
                node.source = draft.copier.index(of: item.source) ?? 0
            }
            return node
        case nil:
            let node = value(item: item, draft)
            remember(node)
            return node
        }
    }

    /// A text that lies in a source cannot stand anywhere else, and a fault speaks of one item.
    private func remember(_ node: Node?) {
        guard let node else { return known = .absent }
        let standsAtItem = evaluator.lastRead == nil
        if node.kind == .fault || node.kind == .list || node.kind == .map { return }
        if standsAtItem, node.kind == .string, !node.flags.contains(.pooled) { return }
        known = .value(node, standsAtItem: standsAtItem)
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

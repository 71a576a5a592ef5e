import MusterCEL
import MusterModel
import MusterSource

/// Makes a population out of the items an example writes down, held to the kind's fields.
struct ExamplePopulation {
    let kind: CompiledKind
    let document: Document
    let collector: DiagnosticCollector
    /// The moment the example speaks of: its evidence is of that moment.
    let asOf: Moment

    /// `node` is a mapping or a list of mappings; nil stands for a kind without evidence.
    func make(from node: NodeID?, at location: Location) -> Population {
        let draft = PopulationDraft(kind: kind, collector: collector)
        var outline = PopulationOutline(kind: kind.definition.name.value)
        guard let node else { return draft.finish(outline) }
        let items = document.node(node).kind == .list ? Array(document.elements(node)) : [node]
        outline.hasReadableFile = true
        outline.declared = location
        for item in items {
            guard document.node(item).kind == .map else {
                collector.add(
                    EngineDiagnostics.wrongShape(
                        "an item of '\(kind.definition.name.value)'", expected: "a mapping",
                        at: document.location(item)))
                continue
            }
            draft.add(makeItem(item, draft), effective: EvidenceDate(asOf), isSample: false)
        }
        return draft.finish(outline)
    }

    /// An item of the draft out of a mapping.
    func makeItem(_ item: NodeID, _ draft: PopulationDraft) -> Node {
        let fields = kind.definition.fields
        for key in document.keys(item) {
            let name = document.string(key) ?? ""
            guard !fields.contains(where: { $0.name.isSame(as: name) }) else {
                continue
            }
            collector.add(
                EngineDiagnostics.unknownName(
                    "field", name, of: "kind '\(kind.definition.name.value)'",
                    known: fields.map(\.name),
                    at: document.location(key)))
        }
        let location = document.location(item)
        let source = draft.copier.index(of: location.source) ?? 0
        let mark = draft.builder.mark
        for field in fields {
            guard let value = value(of: field, item, location, source, draft) else { continue }
            draft.builder.push(
                draft.builder.makeString(
                    field.name, span: location.range.lowerBound..<location.range.lowerBound,
                    source: source))
            draft.builder.push(value)
        }
        return draft.builder.closeMap(from: mark, span: location.range, source: source)
    }

    private func value(
        of field: KindDefinition.Field, _ item: NodeID, _ location: Location, _ source: UInt16,
        _ draft: PopulationDraft
    ) -> Node? {
        guard let id = document.value(item, field.name) else {
            if field.isOptional { return nil }
            return draft.builder.makeFault(
                .missingField, "the evidence does not give '\(field.name)'", span: location.range,
                source: source)
        }
        let copy = draft.copier.copy(document, id)
        guard
            case .value(let node) = FieldConverter(builder: draft.builder).convert(
                copy, to: field.type)
        else { return nil }
        if node.kind == .fault, node.high == UInt32(FaultReason.malformed.rawValue) {
            collector.add(
                EngineDiagnostics.wrongValue(
                    "'\(field.name)'", expected: TypeName.text(field.type),
                    found: "\(document.node(id).kind)", at: document.location(id)))
        }
        return node
    }
}

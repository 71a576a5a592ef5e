import MusterCEL
import MusterModel
import MusterSource

/// Reads a kind's file.
struct KindReader {
    let collector: DiagnosticCollector

    func read(_ document: Document, _ id: NodeID) -> KindDefinition? {
        guard let top = MappingReader(document, id, what: "a kind", collector: collector) else {
            return nil
        }
        let name = top.requiredText("kind")
        let title = top.requiredText("title")
        let evidenceClass = top.choice("class", EvidenceClass.self)
        if evidenceClass == nil, document.value(id, "class") == nil { top.missing("class") }
        let key = top.texts("key")
        if key == nil { top.missing("key") }
        if let key, key.isEmpty, let value = top.value("key") {
            top.wrong("key", expected: "the fields that make an item's identity", at: value)
        }
        let subject = top.expression("subject")
        let fields = readFields(top)
        let adapters = readAdapters(top, fields: fields)
        top.finish()
        for part in key ?? []
        where !fields.contains(where: { $0.name.isSame(as: part.value) }) {
            collector.add(
                EngineDiagnostics.unknownName(
                    "field", part.value, of: "kind '\(name?.value ?? "")'",
                    known: fields.map(\.name),
                    at: part.location))
        }
        guard let name, let title, let evidenceClass, let key else { return nil }
        return KindDefinition(
            name: name, title: title.value, evidenceClass: evidenceClass, key: key.map(\.value),
            subject: subject, fields: fields, adapters: adapters, document: document)
    }

    private func readFields(_ top: MappingReader) -> [KindDefinition.Field] {
        guard let fields = top.mapping("fields", what: "the fields") else {
            if top.document.value(top.id, "fields") == nil { top.missing("fields") }
            return []
        }
        return fields.document.keys(fields.id).compactMap { key in
            let name = fields.document.string(key) ?? ""
            guard let field = fields.mapping(name, what: "field '\(name)'"),
                let type = field.type("type")
            else { return nil }
            let optional = field.bool("optional") ?? false
            let documentation = field.text("doc")
            field.finish()
            return KindDefinition.Field(
                name: name, type: type, isOptional: optional,
                documentation: documentation?.value ?? "")
        }
    }

    private func readAdapters(
        _ top: MappingReader, fields: [KindDefinition.Field]
    ) -> [KindDefinition.Adapter] {
        guard let from = top.mapping("from", what: "the adapters") else { return [] }
        return from.document.keys(from.id).compactMap { key in
            let name = Located(
                value: from.document.string(key) ?? "", location: from.document.location(key))
            return from.mapping(name.value, what: "adapter '\(name.value)'").flatMap {
                readAdapter($0, name: name, fields: fields)
            }
        }
    }

    private func readAdapter(
        _ entry: MappingReader, name: Located<String>, fields: [KindDefinition.Field]
    ) -> KindDefinition.Adapter? {
        let format = entry.text("format") ?? name
        let detect = entry.expression("detect")
        let each = entry.expression("each")
        if each == nil { entry.missing("each") }
        let unreliable = entry.expression("unreliable")
        let item = entry.mapping("item", what: "the item")
        if item == nil { entry.missing("item") }
        let examples = AdapterExampleReader(format: format.value).read(entry)
        entry.finish()
        guard let each, let item else { return nil }
        var expressions: [(field: Located<String>, expression: ExpressionText)] = []
        for field in fields {
            guard let expression = item.expression(field.name) else {
                if !field.isOptional { item.missing(field.name) }
                continue
            }
            expressions.append((Located(value: field.name, location: item.location), expression))
        }
        item.finish()
        return KindDefinition.Adapter(
            name: name, format: format, detect: detect, each: each, unreliable: unreliable,
            item: expressions, examples: examples)
    }
}

extension MappingReader {
    /// A declared type.
    func type(_ key: String) -> CELType? {
        guard let text = requiredText(key) else { return nil }
        guard let type = TypeName.parse(text.value) else {
            collector.add(
                EngineDiagnostics.unknownChoice(
                    text.value, of: key,
                    names: TypeName.simple.map(\.name) + ["list(string)", "map(string, dyn)"],
                    at: text.location))
            return nil
        }
        return type
    }
}

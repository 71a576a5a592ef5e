import MusterSource

/// Reads the examples of an adapter.
struct AdapterExampleReader {
    let format: String

    func read(_ adapter: MappingReader) -> [AdapterExample] {
        adapter.mappings("examples", what: "an adapter's example").compactMap { read(one: $0) }
    }

    private func read(one entry: MappingReader) -> AdapterExample? {
        let name = entry.requiredText("name")
        let path = entry.text("file")
        let text = entry.requiredText("text")
        let given = entry.mapping("given", what: "'given'")
        let items = entry.value("items")
        if items == nil { entry.missing("items") }
        entry.finish()
        guard let name, let text, let items else { return nil }
        guard entry.document.node(items).kind == .list else {
            entry.wrong("items", expected: "a list of items", at: items)
            return nil
        }
        return AdapterExample(
            name: name, path: path?.value ?? "example.\(format)", text: text.value,
            given: given?.id, items: items)
    }
}

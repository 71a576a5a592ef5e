import MusterSource

extension DocumentBuilder {
    /// Pushes a field of a document model: a name that is ours and the value found in the source.
    ///
    /// `key` is a string node made once for the name; it is placed, without length, where the value starts.
    func pushField(_ key: Node, _ value: Node) {
        var placed = key
        placed.source = value.source
        placed.start = value.start
        placed.length = 0
        push(placed)
        push(value)
    }

    /// A name to pass to `pushField`.
    func fieldName(_ name: String) -> Node { makeString(name, span: 0..<0) }

    /// A map of a document model: the names from `keys`, each with the value at its place in `values`.
    func makeFields(
        _ keys: [Node], _ values: [Node], span: Range<Int>, source: UInt16 = 0
    ) -> Node {
        let mark = mark
        for (key, value) in zip(keys, values) { pushField(key, value) }
        return closeMap(from: mark, span: span, source: source)
    }

    /// A map of given keys and values, where the keys come from the source.
    func makePairs(
        _ pairs: [(key: Node, value: Node)], span: Range<Int>, source: UInt16 = 0
    ) -> Node {
        let mark = mark
        for (key, value) in pairs {
            push(key)
            push(value)
        }
        return closeMap(from: mark, span: span, source: source)
    }

    /// A string node for collected bytes: a slice where they stand unchanged in the source at `text`,
    /// else a copy.
    func makeText(
        _ bytes: [UInt8], text: Range<Int>, span: Range<Int>, source: UInt16 = 0,
        flags: Node.Flags = []
    ) -> Node {
        let held = sources[Int(source)].bytes
        if text.count == bytes.count, held[text].elementsEqual(bytes) {
            return makeString(slice: text, span: span, source: source, flags: flags)
        }
        return makeString(bytes: bytes, span: span, source: source, flags: flags)
    }
}

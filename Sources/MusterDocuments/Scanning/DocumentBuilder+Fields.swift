import MusterSource

extension DocumentBuilder {
    /// Pushes a field of a document model: a name that is ours and the value found in the source.
    ///
    /// `key` is a string node made once for the name; it is placed, without length, where the value starts.
    func pushField(_ key: Node, _ value: Node) {
        var placed = key
        placed.start = value.start
        placed.length = 0
        push(placed)
        push(value)
    }

    /// A name to pass to `pushField`.
    func fieldName(_ name: String) -> Node { makeString(name, span: 0..<0) }

    /// A string node for collected bytes: a slice where they stand unchanged in the source at `text`,
    /// else a copy.
    func makeText(
        _ bytes: [UInt8], text: Range<Int>, span: Range<Int>, flags: Node.Flags = []
    ) -> Node {
        let source = sources[0].bytes
        if text.count == bytes.count, source[text].elementsEqual(bytes) {
            return makeString(slice: text, span: span, flags: flags)
        }
        return makeString(bytes: bytes, span: span, flags: flags)
    }
}

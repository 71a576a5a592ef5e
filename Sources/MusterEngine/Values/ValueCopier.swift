import MusterSource

/// Copies nodes between documents; spans keep pointing into the original sources.
struct ValueCopier {
    let builder: DocumentBuilder
    private var sourceIndices: [ObjectIdentifier: UInt16] = [:]
    /// Most values stand in the same source as the one before.
    private var last: (source: ObjectIdentifier, index: UInt16)?

    init(_ builder: DocumentBuilder) { self.builder = builder }

    /// The index of a source in the builder, added if new; nil when a document can hold no more sources.
    mutating func index(of source: Source) -> UInt16? {
        let identity = ObjectIdentifier(source)
        if let last, last.source == identity { return last.index }
        guard let index = sourceIndices[identity] ?? builder.add(source) else { return nil }
        sourceIndices[identity] = index
        last = (identity, index)
        return index
    }

    /// A deep copy of a value; containers deeper than the parsers allow cannot occur.
    mutating func copy(_ document: Document, _ id: NodeID) -> Node {
        let node = document.node(id)
        let source = index(of: document.sources[Int(node.source)]) ?? 0
        let span = Int(node.start)..<(Int(node.start) + Int(node.length))
        switch node.kind {
        case .list:
            let mark = builder.mark
            for element in document.elements(id) { builder.push(copy(document, element)) }
            return builder.closeList(from: mark, span: span, source: source)
        case .map:
            let mark = builder.mark
            for key in document.keys(id) {
                builder.push(copy(document, key))
                builder.push(copy(document, document.value(ofKey: key, in: id)))
            }
            return builder.closeMap(from: mark, span: span, source: source)
        case .string, .bytes, .fault:
            return copyBytes(document, id, node, source)
        default:
            var copy = node
            copy.source = source
            return copy
        }
    }

    private func copyBytes(_ document: Document, _ id: NodeID, _ node: Node, _ source: UInt16)
        -> Node
    {
        var copy = node
        copy.source = source
        guard node.flags.contains(.pooled) || node.kind == .fault else {
            copy.payload = UInt64(node.low)
            return copy
        }
        let pooled = builder.makeString(bytes: document.bytes(id), span: 0..<0)
        copy.payload = UInt64(pooled.low) | (node.kind == .fault ? UInt64(node.high) << 32 : 0)
        return copy
    }
}

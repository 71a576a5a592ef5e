import MusterSource

/// Makes a document of the tree that a lens gave.
struct LensReader {
    private let builder: DocumentBuilder
    private let source: Source
    private let whole: Range<Int>
    private let limits: ParseLimits

    init(_ source: Source, _ range: Range<Int>, limits: ParseLimits) {
        builder = DocumentBuilder(source)
        self.source = source
        whole = range
        self.limits = limits
    }

    /// The document; a diagnostic if the tree is deeper than documents may be.
    func document(_ entries: [LensEntry], format: String) -> ParseOutcome {
        if let deep = tooDeep(entries) {
            return ParseOutcome(nil, [LensDiagnostics.tooDeep(Location(source, moved(deep.span)))])
        }
        var children = [[Int]](repeating: [], count: entries.count)
        var top: [Int] = []
        for (index, entry) in entries.enumerated() {
            if let parent = entry.parent {
                children[parent].append(index)
            } else {
                top.append(index)
            }
        }
        let shape = RecordShape(builder, ["name", "value", "entries"])
        var nodes: [Node] = Array(repeating: builder.makeNull(span: whole), count: entries.count)
        // An entry stands behind the one it hangs below, so that from the end on every child is made first.
        for index in entries.indices.reversed() {
            nodes[index] = node(entries[index], children[index].map { nodes[$0] }, shape)
        }
        let list = builder.makeList(top.map { nodes[$0] }, span: whole)
        let root = builder.makeModel([("entries", list)], span: whole)
        return ParseOutcome(builder.finish(root: root, format: format))
    }

    private func node(_ entry: LensEntry, _ children: [Node], _ shape: RecordShape) -> Node {
        let span = moved(entry.span)
        let name = text(entry.label, at: moved(entry.labelSpan), else: span.lowerBound)
        let value =
            entry.value.map {
                text(
                    $0, at: moved(entry.valueSpan), else: span.lowerBound,
                    flags: SecretFlags.of($0, named: entry.label))
            } ?? builder.makeNull(span: span.upperBound..<span.upperBound)
        return shape.make(
            [name, value, builder.makeList(children, span: span)], in: builder, span: span)
    }

    /// A text where it stands; at `place`, without length, if the lens made it up.
    private func text(
        _ bytes: [UInt8], at span: Range<Int>, else place: Int, flags: Node.Flags = []
    ) -> Node {
        let span = span.isEmpty ? place..<place : span
        return builder.makeText(bytes, text: span, span: span, flags: flags)
    }

    /// A place of the text in the source, which may have a byte order mark before it.
    private func moved(_ range: Range<Int>) -> Range<Int> {
        range.lowerBound + whole.lowerBound..<range.upperBound + whole.lowerBound
    }

    private func tooDeep(_ entries: [LensEntry]) -> LensEntry? {
        var depths: [Int] = []
        for entry in entries {
            let depth = entry.parent.map { depths[$0] + 1 } ?? 1
            // Each entry is a map within a list.
            if 2 * depth + 1 > limits.nesting { return entry }
            depths.append(depth)
        }
        return nil
    }
}

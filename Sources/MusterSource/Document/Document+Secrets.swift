extension Document {
    /// Whether a value must never be shown.
    public func isSecret(_ id: NodeID) -> Bool { node(id).flags.contains(.secret) }

    /// Flags every string that looks like a secret or is given to a secret's name, and has the sources hide the
    /// places of all flagged values, so that no excerpt shows them. Says whether one of them holds a private key, which
    /// may go on in the values behind it.
    @discardableResult public func hideSecrets() -> Bool {
        var hasKey = false
        var marks = DocumentMarks(self)
        var columns = SecretColumns()
        var named = NamedSecrets(self)
        for index in 0..<nodeCount {
            let packed = view.nodes[index]
            if DocumentMarks.isHarmless(packed) || columns.isHarmless(packed) { continue }
            if packed.flags.contains(.secret) {
                hide(view.node(packed))
            } else if packed.kind == .string {
                if packed.flags.contains(.namesSecret), index + 1 < nodeCount {
                    let key = UInt32(truncatingIfNeeded: index)
                    named.look(key: key, value: key + 1)
                }
                guard marks.mayHoldSecret(packed, in: view),
                    let isKey = looksSecret(index, view.node(packed))
                else { continue }
                flagSecret(index)
                hide(view.node(packed))
                hasKey = hasKey || isKey
            } else if packed.flags.contains(.sharesKeys) {
                hideNamed(row: packed, &columns, &named)
            }
        }
        named.lookAtPairs()
        if hasKey { for source in sources { source.hideKeys() } }
        flagHidden(&named, parts: hasKey)
        return hasKey
    }

    /// Whether a string that looks like a secret holds a private key; nil if it looks like none.
    ///
    /// Of a decoded string the text it came from counts too: blanks that were taken out had told its words apart.
    private func looksSecret(_ index: Int, _ node: Node) -> Bool? {
        let text = bytes(NodeID(UInt32(truncatingIfNeeded: index)))
        if SecretPatterns.first(in: text) != nil { return PrivateKeyMark.isIn(text) }
        // A value that shares its place with many others is told by its own text alone, or each would read all.
        let isOwn = Int(node.length) <= 4 * node.count + 64
        guard node.flags.contains(.pooled), node.length >= SecretPatterns.shortest, isOwn else {
            return nil
        }
        let source = sources[Int(node.source)]
        let start = min(Int(node.start), source.count)
        let end = min(start + Int(node.length), source.count)
        let written = UnsafeBufferPointer(rebasing: source.bytes[start..<end])
        return SecretPatterns.first(in: written) == nil ? nil : PrivateKeyMark.isIn(written)
    }

    /// Flags every text that shows all of a hidden place, such as a line as it was written beside its parts. Beside a
    /// key also every text that shows a part of one: in a format of lines each of its lines is a value of its own. So may
    /// be each word of what is given to a secret's name.
    private func flagHidden(_ named: inout NamedSecrets, parts: Bool) {
        let hides = sources.map { $0.hidesAny }
        guard hides.contains(true) else { return }
        for index in 0..<nodeCount {
            let node = view[UInt32(truncatingIfNeeded: index)]
            guard node.kind == .string || node.kind == .fault, hides[Int(node.source)],
                !node.flags.contains(.secret), !isOwnWord(node)
            else { continue }
            let source = sources[Int(node.source)]
            let shown = shownText(of: node)
            if parts
                ? source.hides(shown)
                : source.hidesAll(in: shown)
                    || named.overlaps(shown, of: node.source)
            {
                flagSecret(index)
            }
        }
    }

    /// Whether nobody wrote it, as the names in a format's model.
    func isOwnWord(_ node: Node) -> Bool {
        node.length == 0 && node.flags.contains(.pooled)
    }

    /// The place whose text a node shows. Of a decoded text that is much shorter than what it was made from only
    /// the start counts: it is a word about the place, such as the name of a scheme.
    private func shownText(of node: Node) -> Range<Int> {
        let start = Int(node.start)
        guard node.flags.contains(.pooled) || node.kind == .fault else {
            return Int(node.low)..<Int(node.low) + node.count
        }
        let isWord = Self.longestEscape * node.count < Int(node.length)
        return start..<start + (isWord ? 0 : Int(node.length))
    }

    /// Bytes that one byte may be written with, as in `\u0041`.
    private static var longestEscape: Int { 6 }

    /// The columns of a table whose names are names of secrets: looked at once for all rows that follow each other.
    private struct SecretColumns {
        var firstKey: UInt32 = 0
        var count: UInt32 = 0
        var pairs: [UInt32] = []
        /// The number of the keys as rows have it, if none of them names a secret.
        var harmless: UInt32?

        /// Whether nothing of a row is to be hidden for its columns' sake.
        @inline(__always) func isHarmless(_ row: PackedNode) -> Bool {
            row.flags == .sharesKeys && row.small == harmless
        }
    }

    private func hideNamed(
        row: PackedNode, _ columns: inout SecretColumns, _ named: inout NamedSecrets
    ) {
        let shape = view.shape(of: row)
        look(at: shape, &columns)
        columns.harmless = columns.pairs.isEmpty && !row.isWide ? row.small : nil
        for pair in columns.pairs { named.look(key: shape.key(pair), value: shape.value(pair)) }
    }

    private func look(at row: MapShape, _ columns: inout SecretColumns) {
        if columns.firstKey != row.firstKey || columns.count != row.count {
            columns.firstKey = row.firstKey
            columns.count = row.count
            columns.pairs = (0..<row.count).filter {
                view.nodes[Int(row.key($0))].flags.contains(.namesSecret)
            }
        }
    }

    private func hide(_ node: Node) {
        // An empty password tells nothing but that it is empty.
        guard node.length > 0 else { return }
        let start = Int(node.start)
        sources[Int(node.source)].hide(start..<start + Int(node.length))
    }
}

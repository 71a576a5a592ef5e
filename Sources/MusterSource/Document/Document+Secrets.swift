extension Document {
    /// Flags every string that looks like a secret or is given to a secret's name, and has the sources hide the
    /// places of all flagged values, so that no excerpt shows them.
    public func hideSecrets() {
        var hasKey = false
        var marks = DocumentMarks(self)
        var columns = SecretColumns()
        for index in 0..<nodeCount {
            let node = view.nodes[index]
            if node.flags.contains(.secret) {
                hide(node)
            } else if node.kind == .string {
                if node.flags.contains(.namesSecret) { hideNamed(index + 1) }
                guard marks.mayHoldSecret(node), let isKey = looksSecret(index, node) else {
                    continue
                }
                flagSecret(index)
                hide(node)
                hasKey = hasKey || isKey
            } else if node.flags.contains(.sharesKeys) {
                hideNamed(row: node, &columns)
            }
        }
        if hasKey { hideKeys() }
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

    /// A format of lines has every line of a key as a value of its own.
    private func hideKeys() {
        for source in sources { source.hideKeys() }
        for index in 0..<nodeCount {
            let node = view[UInt32(truncatingIfNeeded: index)]
            guard node.kind == .string, !node.flags.contains(.secret) else { continue }
            let span = Int(node.start)..<Int(node.start) + Int(node.length)
            if sources[Int(node.source)].hides(span) { flagSecret(index) }
        }
    }

    /// The value behind a key that names a secret.
    private func hideNamed(_ index: Int) {
        guard index < nodeCount else { return }
        let value = NodeID(UInt32(truncatingIfNeeded: index))
        guard node(value).kind == .string, SecretAssignment.isSecretValue(bytes(value)) else {
            return
        }
        flagSecret(index)
        hide(node(value))
    }

    /// The columns of a table whose names are names of secrets: looked at once for all rows that follow each other.
    private struct SecretColumns {
        var holder: UInt32 = 0
        var pairs: [UInt32] = []
    }

    private func hideNamed(row: Node, _ columns: inout SecretColumns) {
        if columns.holder != row.high {
            let first = view.firstKey(of: row)
            columns.holder = row.high
            columns.pairs = (0..<row.aux).filter {
                view[first + 2 * $0].flags.contains(.namesSecret)
            }
        }
        for pair in columns.pairs { hideNamed(Int(view.valueIndex(ofPair: pair, in: row))) }
    }

    private func hide(_ node: Node) {
        let start = Int(node.start)
        sources[Int(node.source)].hide(start..<start + Int(node.length))
    }
}

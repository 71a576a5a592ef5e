extension Document {
    /// Flags every string that looks like a secret or is given to a secret's name, and has the sources hide the
    /// places of all flagged values, so that no excerpt shows them.
    public func hideSecrets() {
        var hasKey = false
        for index in 0..<nodeCount {
            let node = view[UInt32(truncatingIfNeeded: index)]
            if node.flags.contains(.secret) {
                hide(node)
            } else if node.kind == .map {
                hideNamed(node)
            } else if node.kind == .string, let isKey = looksSecret(index, node) {
                flagSecret(index)
                hide(node)
                hasKey = hasKey || isKey
            }
        }
        if hasKey { hideKeys() }
    }

    /// Whether a string that looks like a secret holds a private key; nil if it looks like none.
    ///
    /// Of a decoded string the text it came from counts too: blanks that were taken out had told its words apart.
    private func looksSecret(_ index: Int, _ node: Node) -> Bool? {
        guard node.count >= SecretPatterns.shortest else { return nil }
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

    /// The values of a map whose keys are names of secrets.
    private func hideNamed(_ map: Node) {
        let first = view.firstKey(of: map)
        for pair in 0..<map.aux {
            let key = NodeID(first + 2 * pair)
            let value = NodeID(view.valueIndex(ofPair: pair, in: map))
            guard node(value).kind == .string,
                SecretAssignment.isSecret(name: bytes(key), value: bytes(value))
            else { continue }
            flagSecret(Int(value.rawValue))
            hide(node(value))
        }
    }

    private func hide(_ node: Node) {
        let start = Int(node.start)
        sources[Int(node.source)].hide(start..<start + Int(node.length))
    }
}

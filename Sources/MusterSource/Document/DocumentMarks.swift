/// The marks of secrets in all texts that a document's strings stand in.
struct DocumentMarks {
    private let sources: [Source]
    private let pool: SecretMarks
    private var marked: [SecretMarks?]
    /// The marks of the source asked for last: neighbours stand mostly in the same.
    private var current: SecretMarks
    private var currentIndex: Int

    /// Marks what was decoded; a source is marked when it is asked for, as one of short cells never is.
    init(_ document: Document) {
        sources = document.sources
        pool = SecretMarks(document.pool)
        current = pool
        currentIndex = -1
        marked = []
    }

    /// Whether a string may hold a secret, or the text it was decoded from may.
    @inline(__always) mutating func mayHoldSecret(_ string: PackedNode, in view: DocumentView)
        -> Bool
    {
        guard string.isInSource else { return mayHoldSecret(view.node(string)) }
        if Int(string.source) != currentIndex { turn(to: Int(string.source)) }
        let text = string.range
        return text.count >= SecretPatterns.shortest && current.mayBegin(in: text)
    }

    /// Whether a node is a string too short to hold a secret, and nothing else is known of it.
    @inline(__always) static func isHarmless(_ node: PackedNode) -> Bool {
        node.kind == .string && node.flags.isSubset(of: .quoted)
            && Int(node.low) < SecretPatterns.shortest
    }

    /// The same for a string that was decoded or is stored apart.
    @inline(never) private mutating func mayHoldSecret(_ node: Node) -> Bool {
        guard node.count >= SecretPatterns.shortest else { return false }
        if Int(node.source) != currentIndex { turn(to: Int(node.source)) }
        let text = Int(node.low)..<Int(node.low) &+ node.count
        guard node.flags.contains(.pooled) else { return current.mayBegin(in: text) }
        let written = Int(node.start)..<Int(node.start) &+ Int(node.length)
        return pool.mayBegin(in: text) || current.mayBegin(in: written)
    }

    @inline(never) private mutating func turn(to index: Int) {
        while marked.count <= index { marked.append(nil) }
        let found = marked[index] ?? SecretMarks(sources[index].bytes)
        marked[index] = found
        current = found
        currentIndex = index
    }
}

/// Builds a document bottom-up: make scalar nodes, gather children, close containers, finish.
///
/// A node returned by a `make` call is a loose value; it gets its place in the arena when the container
/// that holds it is closed, or by `finish`. Containers may be nested to any depth without recursion.
public final class DocumentBuilder {
    /// The sources that spans refer to by index.
    public private(set) var sources: [Source]
    private let storage = DocumentStorage()
    private var stack: [Node] = []

    /// Starts a document over `sources`; the first is the file itself.
    public init(sources: [Source]) {
        self.sources = sources
    }

    /// Starts a document over one file.
    public convenience init(_ source: Source) {
        self.init(sources: [source])
    }

    /// Adds a source that later nodes may point into; nil when there are already 65,535.
    public func add(_ source: Source) -> UInt16? {
        guard sources.count < Int(UInt16.max) else { return nil }
        sources.append(source)
        return UInt16(sources.count - 1)
    }

    // MARK: Children on the stack

    /// The height of the stack: pass it to `closeList` or `closeMap` to gather what was pushed since.
    public var mark: Int { stack.count }

    /// Puts a child (a list's element, or a map's key and then its value) on the stack.
    public func push(_ node: Node) { stack.append(node) }

    /// Makes a list of everything pushed since `mark`.
    public func closeList(from mark: Int, span: Range<Int>, source: UInt16 = 0) -> Node {
        let first = place(from: mark)
        let node = Node(
            kind: .list, source: source, start: offset(span.lowerBound), length: offset(span.count),
            aux: UInt32(truncatingIfNeeded: stack.count - mark), payload: UInt64(first))
        stack.removeSubrange(mark...)
        return node
    }

    /// Makes a map of the keys and values pushed since `mark`, alternating; keys are string nodes.
    ///
    /// Each key that repeats an earlier one is told to `duplicate(first, again)`; a lookup then finds one of the two.
    public func closeMap(
        from mark: Int, span: Range<Int>, source: UInt16 = 0,
        duplicate: (_ first: Node, _ again: Node) -> Void = { _, _ in }
    ) -> Node {
        precondition((stack.count - mark) % 2 == 0, "a map's children are keys and values in turn")
        for index in Swift.stride(from: mark, to: stack.count, by: 2) {
            let key = stack[index]
            stack[index].payload = UInt64(key.low) | UInt64(hash(of: key)) << 32
        }
        let pairs = (stack.count - mark) / 2
        let first = place(from: mark)
        stack.removeSubrange(mark...)
        let table = pairs > 1 ? KeyTable.build(first: first, pairs: pairs, in: scratchView, duplicate) : []
        let high = pairs > KeyTable.smallest ? storage.append(table: table) : 0
        return Node(
            kind: .map, source: source, start: offset(span.lowerBound), length: offset(span.count),
            aux: UInt32(truncatingIfNeeded: pairs), payload: UInt64(first) | UInt64(high) << 32)
    }

    // MARK: Ends

    /// Ends the document with `root` on top. The builder must not be used afterwards.
    public func finish(root: Node, format: String) -> Document {
        let index = withUnsafePointer(to: root) {
            storage.append(UnsafeBufferPointer(start: $0, count: 1))
        }
        return Document(sources: sources, format: format, root: NodeID(index), storage: storage)
    }

    // MARK: Bytes

    /// The bytes of a loose string, bytes or fault node; for any other kind the text it was read from.
    public func bytes(of node: Node) -> [UInt8] {
        switch node.kind {
        case .string, .bytes, .fault:
            let base =
                node.flags.contains(.pooled) || node.kind == .fault
                ? UnsafePointer(storage.pool) : sources[Int(node.source)].base
            return Array(UnsafeBufferPointer(start: base + Int(node.low), count: node.count))
        default:
            let source = sources[Int(node.source)]
            let span = Int(node.start)..<(Int(node.start) + Int(node.length))
            return Array(source.bytes[span.clamped(to: 0..<source.count)])
        }
    }

    /// Copies bytes into the pool and returns their offset.
    func pooled(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 { storage.append(bytes: bytes) }

    /// The pointers as they are now; not valid after the next change.
    var scratchView: DocumentView { storage.view(bases: sources.map(\.base)) }

    func offset(_ value: Int) -> UInt32 { UInt32(truncatingIfNeeded: value) }

    private func place(from mark: Int) -> UInt32 {
        stack.withUnsafeBufferPointer { storage.append(UnsafeBufferPointer(rebasing: $0[mark...])) }
    }

    private func hash(of key: Node) -> UInt32 {
        precondition(key.kind == .string, "a map's key is a string node")
        let base =
            key.flags.contains(.pooled)
            ? UnsafePointer(storage.pool) + Int(key.low)
            : sources[Int(key.source)].base + Int(key.low)
        return NodeHash.of(base, key.count)
    }
}

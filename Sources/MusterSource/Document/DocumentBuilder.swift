/// Builds a document bottom-up: make scalar nodes, gather children, close containers, finish.
///
/// A node returned by a `make` call is a loose value; it gets its place in the arena when the container
/// that holds it is closed, or by `finish`. Containers may be nested to any depth without recursion.
public final class DocumentBuilder {
    /// The sources that spans refer to by index.
    public private(set) var sources: [Source]
    @usableFromInline let storage = DocumentStorage()
    /// The children of the containers that are still open.
    @usableFromInline let stack: UnsafeMutablePointer<GrowingBlock<PackedNode>>

    /// Starts a document over `sources`; the first is the file itself.
    public init(sources: [Source]) {
        self.sources = sources
        stack = .allocate(capacity: 1)
        stack.initialize(to: GrowingBlock(capacity: 256))
        for source in sources { storage.append(base: source.base) }
    }

    deinit {
        stack.pointee.base.deallocate()
        stack.deallocate()
    }

    /// Starts a document over one file.
    public convenience init(_ source: Source) {
        self.init(sources: [source])
    }

    /// Adds a source that later nodes may point into; nil when there are already 65,535.
    public func add(_ source: Source) -> UInt16? {
        guard sources.count < Int(UInt16.max) else { return nil }
        sources.append(source)
        storage.append(base: source.base)
        return UInt16(sources.count - 1)
    }

    /// Makes room for `nodes` nodes at once, for a parser that can guess their number from the size of its source.
    ///
    /// `children` is how many of them are on the stack at once, such as the rows of a table.
    public func reserve(nodes: Int, children: Int = 0) {
        storage.reserve(nodes: nodes)
        stack.pointee.grow(to: stack.pointee.count + children)
    }

    // MARK: Children on the stack

    /// The height of the stack: pass it to `closeList` or `closeMap` to gather what was pushed since.
    @inlinable public var mark: Int { stack.pointee.count }

    /// Puts a child (a list's element, or a map's key and then its value) on the stack.
    @inlinable @inline(__always) public func push(_ node: Node) {
        stack.pointee.append(storage.pack(node))
    }

    /// Makes a list of everything pushed since `mark`.
    public func closeList(from mark: Int, span: Range<Int>, source: UInt16 = 0) -> Node {
        let count = self.mark - mark
        return Node(
            kind: .list, source: source, start: offset(span.lowerBound), length: offset(span.count),
            aux: UInt32(truncatingIfNeeded: count), payload: UInt64(place(from: mark)))
    }

    /// Makes a map of the keys and values pushed since `mark`, alternating; keys are string nodes.
    ///
    /// Each key that repeats an earlier one is told to `duplicate(first, again)`; a lookup then finds one of the two.
    public func closeMap(
        from mark: Int, span: Range<Int>, source: UInt16 = 0,
        duplicate: (_ first: Node, _ again: Node) -> Void = { _, _ in }
    ) -> Node {
        precondition((self.mark - mark) % 2 == 0, "a map's children are keys and values in turn")
        hashKeys(from: mark)
        return closeHashedMap(from: mark, span: span, source: source, duplicate: duplicate)
    }

    // MARK: Ends

    /// Ends the document with `root` on top.
    ///
    /// The builder must not be used afterwards.
    public func finish(root: Node, format: String) -> Document {
        let mark = mark
        push(root)
        let index = place(from: mark)
        return Document(sources: sources, format: format, root: NodeID(index), storage: storage)
    }

    // MARK: Bytes

    /// Copies bytes into the pool and returns their offset.
    func pooled(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 { storage.append(string: bytes) }

    func offset(_ value: Int) -> UInt32 { UInt32(truncatingIfNeeded: value) }

    /// Moves everything pushed since `mark` into the arena; gives the index of the first.
    func place(from mark: Int) -> UInt32 {
        precondition(mark >= 0 && mark <= self.mark, "a container is closed after it was opened")
        let first = storage.append(
            UnsafeBufferPointer(
                start: UnsafePointer(stack.pointee.base + mark), count: self.mark - mark))
        stack.pointee.count = mark
        return first
    }

    private func hashKeys(from mark: Int) {
        let view = storage.view
        let children = stack.pointee.base
        let count = stack.pointee.count
        var index = mark
        while index < count {
            precondition(children[index].kind == .string, "a map's key is a string node")
            hash(&children[index], in: view)
            index += 2
        }
    }
}

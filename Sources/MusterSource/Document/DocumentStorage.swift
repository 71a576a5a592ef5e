/// The growing blocks behind a document; handed from the builder to the document, freed once.
@usableFromInline final class DocumentStorage: @unchecked Sendable {
    /// The blocks themselves.
    @usableFromInline struct Blocks {
        @usableFromInline var nodes = GrowingBlock<PackedNode>(capacity: 64)
        /// The nodes that are too large for 16 bytes.
        var wide = GrowingBlock<Node>(capacity: 4)
        var holders = GrowingBlock<KeyHolder>(capacity: 2)
        var pool = GrowingBlock<UInt8>(capacity: 64)
        var tables = GrowingBlock<UInt32>(capacity: 16)
        @usableFromInline var bases = GrowingBlock<UnsafePointer<UInt8>>(capacity: 4)
    }

    @usableFromInline let blocks: UnsafeMutablePointer<Blocks>

    init() {
        blocks = .allocate(capacity: 1)
        blocks.initialize(to: Blocks())
    }

    deinit {
        blocks.pointee.nodes.base.deallocate()
        blocks.pointee.wide.base.deallocate()
        blocks.pointee.holders.base.deallocate()
        blocks.pointee.pool.base.deallocate()
        blocks.pointee.tables.base.deallocate()
        blocks.pointee.bases.base.deallocate()
        blocks.deallocate()
    }

    var nodeCount: Int { blocks.pointee.nodes.count }

    /// How many bytes of memory the values take.
    var byteCount: Int {
        nodeCount * MemoryLayout<PackedNode>.stride + blocks.pointee.pool.count
            + blocks.pointee.wide.count * MemoryLayout<Node>.stride
            + blocks.pointee.holders.count * MemoryLayout<KeyHolder>.stride
            + blocks.pointee.tables.count * MemoryLayout<UInt32>.stride
    }

    /// Everything in the pool, the strings' headers as well.
    var pool: UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: blocks.pointee.pool.base, count: blocks.pointee.pool.count)
    }

    /// Makes room for so many nodes at once; pages that stay untouched cost nothing.
    func reserve(nodes wanted: Int) { blocks.pointee.nodes.grow(to: wanted) }

    /// Remembers the first byte of one more source.
    func append(base: UnsafePointer<UInt8>) { blocks.pointee.bases.append(base) }

    /// Appends neighbours and returns the index of the first.
    func append(_ block: UnsafeBufferPointer<PackedNode>) -> UInt32 {
        guard let first = block.baseAddress else { return UInt32(truncatingIfNeeded: nodeCount) }
        return blocks.pointee.nodes.append(first, block.count)
    }

    /// Appends a string to the pool, behind its header, and returns its offset.
    func append(string: UnsafeBufferPointer<UInt8>) -> UInt32 {
        let header = (NodeHash.of(string), UInt32(truncatingIfNeeded: string.count))
        withUnsafeBytes(of: header) { blocks.pointee.pool.append(contentsOf: $0) }
        let offset = UInt32(truncatingIfNeeded: blocks.pointee.pool.count)
        blocks.pointee.pool.append(contentsOf: UnsafeRawBufferPointer(string))
        return offset
    }

    /// Appends the keys that a map holds for the rows of a table and gives their number.
    func append(holder map: Node) -> UInt32 {
        blocks.pointee.holders.append(
            KeyHolder(first: map.low, count: map.aux, table: map.high))
        return UInt32(truncatingIfNeeded: blocks.pointee.holders.count - 1)
    }

    /// Appends an index table and returns what a map's `high` has to hold: one more than its offset.
    func append(table: [UInt32]) -> UInt32 {
        table.withUnsafeBufferPointer { buffer in
            guard let first = buffer.baseAddress else { return 0 }
            return blocks.pointee.tables.append(first, buffer.count) + 1
        }
    }

    /// Adds a flag to a stored node.
    func insert(_ flag: Node.Flags, at index: Int) {
        let node = blocks.pointee.nodes.base + index
        insert(flag, into: &node.pointee)
    }

    /// Adds a flag to a packed node, which may be wide.
    @inline(__always) func insert(_ flag: Node.Flags, into node: inout PackedNode) {
        node.flags.insert(flag)
        if node.isWide { blocks.pointee.wide.base[Int(node.low)].flags.insert(flag) }
    }

    /// Gives a key that does not have it from the pool its hash.
    @inline(__always) func set(hash: UInt32, of key: inout PackedNode) {
        key.payload = UInt64(key.low) | UInt64(hash) << 32
        guard key.isWide else { return }
        let node = blocks.pointee.wide.base + Int(key.low)
        node.pointee.payload = UInt64(node.pointee.low) | UInt64(hash) << 32
    }

    /// The pointers as they are now; a later change may move what they point at.
    var view: DocumentView {
        DocumentView(
            nodes: UnsafePointer(blocks.pointee.nodes.base),
            wide: UnsafePointer(blocks.pointee.wide.base),
            holders: UnsafePointer(blocks.pointee.holders.base),
            pool: UnsafePointer(blocks.pointee.pool.base),
            tables: UnsafePointer(blocks.pointee.tables.base),
            bases: UnsafePointer(blocks.pointee.bases.base))
    }
}

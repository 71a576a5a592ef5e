/// The growing blocks behind a document; handed from the builder to the document, freed once.
@usableFromInline final class DocumentStorage: @unchecked Sendable {
    /// The blocks themselves.
    @usableFromInline struct Blocks {
        @usableFromInline var nodes = GrowingBlock<Node>(capacity: 64)
        @usableFromInline var pool = GrowingBlock<UInt8>(capacity: 64)
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
        blocks.pointee.pool.base.deallocate()
        blocks.pointee.tables.base.deallocate()
        blocks.pointee.bases.base.deallocate()
        blocks.deallocate()
    }

    var nodeCount: Int { blocks.pointee.nodes.count }

    /// How many bytes of memory the values take.
    var byteCount: Int {
        nodeCount * MemoryLayout<Node>.stride + blocks.pointee.pool.count
            + blocks.pointee.tables.count * MemoryLayout<UInt32>.stride
    }

    /// The first byte of a string node that was made for this document.
    @inlinable func bytes(of node: Node) -> UnsafePointer<UInt8> {
        node.flags.contains(.pooled)
            ? UnsafePointer(blocks.pointee.pool.base) + Int(node.low)
            : blocks.pointee.bases.base[Int(node.source)] + Int(node.low)
    }

    /// Everything in the pool.
    var pool: UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: blocks.pointee.pool.base, count: blocks.pointee.pool.count)
    }

    /// The first node.
    var nodes: UnsafeMutablePointer<Node> { blocks.pointee.nodes.base }

    /// Makes room for so many nodes at once; pages that stay untouched cost nothing.
    func reserve(nodes wanted: Int) { blocks.pointee.nodes.grow(to: wanted) }

    /// Remembers the first byte of one more source.
    func append(base: UnsafePointer<UInt8>) { blocks.pointee.bases.append(base) }

    /// Appends neighbours and returns the index of the first.
    func append(_ block: UnsafeBufferPointer<Node>) -> UInt32 {
        guard let first = block.baseAddress else { return UInt32(truncatingIfNeeded: nodeCount) }
        return blocks.pointee.nodes.append(first, block.count)
    }

    /// Appends bytes to the pool and returns the offset of the first.
    func append(bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
        guard let first = bytes.baseAddress else {
            return UInt32(truncatingIfNeeded: blocks.pointee.pool.count)
        }
        return blocks.pointee.pool.append(first, bytes.count)
    }

    /// Appends an index table and returns what a map's `high` has to hold: one more than its offset.
    func append(table: [UInt32]) -> UInt32 {
        table.withUnsafeBufferPointer { buffer in
            guard let first = buffer.baseAddress else { return 0 }
            return blocks.pointee.tables.append(first, buffer.count) + 1
        }
    }

    /// The pointers as they are now; a later change may move what they point at.
    var view: DocumentView {
        DocumentView(
            nodes: UnsafePointer(blocks.pointee.nodes.base),
            pool: UnsafePointer(blocks.pointee.pool.base),
            tables: UnsafePointer(blocks.pointee.tables.base),
            bases: UnsafePointer(blocks.pointee.bases.base))
    }
}

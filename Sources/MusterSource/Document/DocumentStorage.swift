/// The growing blocks behind a document; handed from the builder to the document, freed once.
final class DocumentStorage: @unchecked Sendable {
    private(set) var nodes = UnsafeMutablePointer<Node>.allocate(capacity: 64)
    private(set) var nodeCount = 0
    private var nodeCapacity = 64
    private(set) var pool = UnsafeMutablePointer<UInt8>.allocate(capacity: 64)
    private(set) var poolCount = 0
    private var poolCapacity = 64
    private var tables: UnsafeMutablePointer<UInt32>
    private var tableCount = 0
    private var tableCapacity = 16
    private var bases: UnsafeMutablePointer<UnsafePointer<UInt8>>
    private var baseCount = 0
    private var baseCapacity = 4

    init() {
        tables = .allocate(capacity: tableCapacity)
        bases = .allocate(capacity: baseCapacity)
    }

    deinit {
        nodes.deallocate()
        pool.deallocate()
        tables.deallocate()
        bases.deallocate()
    }

    /// Makes room for so many nodes at once; pages that stay untouched cost nothing.
    func reserve(nodes wanted: Int) {
        Self.reserve(&nodes, &nodeCapacity, used: nodeCount, more: max(0, wanted - nodeCount))
    }

    /// Remembers the first byte of one more source.
    func append(base: UnsafePointer<UInt8>) {
        Self.reserve(&bases, &baseCapacity, used: baseCount, more: 1)
        (bases + baseCount).initialize(to: base)
        baseCount += 1
    }

    /// Appends neighbours and returns the index of the first.
    func append(_ block: UnsafeBufferPointer<Node>) -> UInt32 {
        guard let base = block.baseAddress else { return UInt32(truncatingIfNeeded: nodeCount) }
        Self.reserve(&nodes, &nodeCapacity, used: nodeCount, more: block.count)
        (nodes + nodeCount).update(from: base, count: block.count)
        defer { nodeCount += block.count }
        return UInt32(truncatingIfNeeded: nodeCount)
    }

    /// Appends bytes to the pool and returns the offset of the first.
    func append(bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
        guard let base = bytes.baseAddress else { return UInt32(truncatingIfNeeded: poolCount) }
        Self.reserve(&pool, &poolCapacity, used: poolCount, more: bytes.count)
        (pool + poolCount).update(from: base, count: bytes.count)
        defer { poolCount += bytes.count }
        return UInt32(truncatingIfNeeded: poolCount)
    }

    /// Appends an index table and returns what a map's `high` has to hold: one more than its offset.
    func append(table: [UInt32]) -> UInt32 {
        Self.reserve(&tables, &tableCapacity, used: tableCount, more: table.count)
        table.withUnsafeBufferPointer { buffer in
            if let base = buffer.baseAddress {
                (tables + tableCount).update(from: base, count: buffer.count)
            }
        }
        defer { tableCount += table.count }
        return UInt32(truncatingIfNeeded: tableCount + 1)
    }

    /// The pointers as they are now; a later change may move what they point at.
    var view: DocumentView {
        DocumentView(
            nodes: UnsafePointer(nodes), pool: UnsafePointer(pool), tables: UnsafePointer(tables),
            bases: UnsafePointer(bases))
    }

    private static func reserve<Element>(
        _ block: inout UnsafeMutablePointer<Element>, _ capacity: inout Int, used: Int, more: Int
    ) {
        guard used + more > capacity else { return }
        let wanted = max(capacity * 2, used + more)
        let grown = UnsafeMutablePointer<Element>.allocate(capacity: wanted)
        grown.moveInitialize(from: block, count: used)
        block.deallocate()
        block = grown
        capacity = wanted
    }
}

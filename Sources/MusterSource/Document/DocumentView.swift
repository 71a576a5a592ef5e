/// The raw arena of a document: pointers only, no reference counting. Valid while its document lives.
@frozen public struct DocumentView: @unchecked Sendable {
    /// The arena.
    public let nodes: UnsafePointer<PackedNode>
    /// The nodes that do not fit there.
    @usableFromInline let wide: UnsafePointer<Node>
    /// The keys that rows share.
    @usableFromInline let holders: UnsafePointer<KeyHolder>
    /// Decoded strings.
    public let pool: UnsafePointer<UInt8>
    /// Index tables of large maps.
    public let tables: UnsafePointer<UInt32>
    /// The first byte of each source.
    public let bases: UnsafePointer<UnsafePointer<UInt8>>

    @inlinable init(
        nodes: UnsafePointer<PackedNode>, wide: UnsafePointer<Node>,
        holders: UnsafePointer<KeyHolder>, pool: UnsafePointer<UInt8>,
        tables: UnsafePointer<UInt32>, bases: UnsafePointer<UnsafePointer<UInt8>>
    ) {
        self.nodes = nodes
        self.wide = wide
        self.holders = holders
        self.pool = pool
        self.tables = tables
        self.bases = bases
    }

    /// The node with this index.
    @inlinable public subscript(_ index: UInt32) -> Node { node(nodes[Int(index)]) }

    /// The kind of the node with this index.
    @inlinable public func kind(_ index: UInt32) -> NodeKind { nodes[Int(index)].kind }

    /// The first byte of a string, bytes or fault node; `aux` bytes may be read.
    @inlinable @inline(__always) public func bytes(of node: Node) -> UnsafePointer<UInt8> {
        node.flags.contains(.pooled) || node.kind == .fault
            ? pool + Int(node.low) : bases[Int(node.source)] + Int(node.low)
    }

    /// The index of a map's first key; the next keys are two, four, six… further.
    @inlinable public func firstKey(of map: Node) -> UInt32 { shape(of: map).firstKey }

    /// The index of the value that belongs to a map's key number `pair`, counted from 0.
    @inlinable public func valueIndex(ofPair pair: UInt32, in map: Node) -> UInt32 {
        map.flags.contains(.sharesKeys) ? map.low &+ pair : map.low &+ 2 &* pair &+ 1
    }

    // MARK: Lookup

    /// The index of the value under `key` in a map node, or nil. `hash` is `NodeHash.of(key)`.
    @inlinable public func find(
        _ key: UnsafePointer<UInt8>, _ count: Int, hash: UInt32, in map: Node
    ) -> UInt32? {
        let shape = shape(of: map)
        return findPair(key, count, hash: hash, in: shape).map { shape.value($0) }
    }

    /// The number of the pair with this key, counted from 0, or nil.
    ///
    /// Small maps are scanned, large ones searched by (hash, bytes): no input makes this quadratic.
    @inlinable public func findPair(
        _ key: UnsafePointer<UInt8>, _ count: Int, hash: UInt32, in map: MapShape
    ) -> UInt32? {
        guard map.table == 0 else { return findInTable(key, count, hash: hash, in: map) }
        var pair: UInt32 = 0
        while pair < map.count {
            if isKey(map.key(pair), key, count, hash: hash) { return pair }
            pair &+= 1
        }
        return nil
    }

    @usableFromInline func findInTable(
        _ key: UnsafePointer<UInt8>, _ count: Int, hash: UInt32, in map: MapShape
    ) -> UInt32? {
        let table = tables + Int(map.table) - 1
        var low = 0
        var high = Int(map.count)
        while low < high {
            let middle = (low + high) / 2
            let candidate = nodes[Int(map.key(table[middle]))]
            let order = KeyOrder.compare(self.key(candidate), (hash, key, count))
            if order == 0 { return table[middle] }
            if order < 0 { low = middle + 1 } else { high = middle }
        }
        return nil
    }

    /// A key as index tables order it.
    func key(_ node: PackedNode) -> KeyOrder.Key {
        let text = text(of: node)
        return (hash(of: node), text.base, text.count)
    }
}

/// The raw arena of a document: pointers only, no reference counting. Valid while its document lives.
@frozen public struct DocumentView: @unchecked Sendable {
    /// The arena.
    public let nodes: UnsafePointer<Node>
    /// Decoded strings.
    public let pool: UnsafePointer<UInt8>
    /// Index tables of large maps.
    public let tables: UnsafePointer<UInt32>
    /// The first byte of each source.
    public let bases: UnsafePointer<UnsafePointer<UInt8>>

    @inlinable init(
        nodes: UnsafePointer<Node>, pool: UnsafePointer<UInt8>, tables: UnsafePointer<UInt32>,
        bases: UnsafePointer<UnsafePointer<UInt8>>
    ) {
        self.nodes = nodes
        self.pool = pool
        self.tables = tables
        self.bases = bases
    }

    /// The node with this index.
    @inlinable public subscript(_ index: UInt32) -> Node { nodes[Int(index)] }

    /// The first byte of a string, bytes or fault node; `aux` bytes may be read.
    @inlinable @inline(__always) public func bytes(of node: Node) -> UnsafePointer<UInt8> {
        node.flags.contains(.pooled) || node.kind == .fault
            ? pool + Int(node.low) : bases[Int(node.source)] + Int(node.low)
    }

    /// The map that stores the keys of a map: another one for a row of a table, else itself.
    @inlinable public func keyHolder(of map: Node) -> Node {
        map.flags.contains(.sharesKeys) ? nodes[Int(map.high)] : map
    }

    /// The index of a map's first key; the next keys are two, four, six… further.
    @inlinable public func firstKey(of map: Node) -> UInt32 { keyHolder(of: map).low }

    /// The index of the value that belongs to a map's key number `pair`, counted from 0.
    @inlinable public func valueIndex(ofPair pair: UInt32, in map: Node) -> UInt32 {
        map.flags.contains(.sharesKeys) ? map.low &+ pair : map.low &+ 2 &* pair &+ 1
    }

    /// The index of the value under `key` in a map node, or nil. `hash` is `NodeHash.of(key)`.
    @inlinable public func find(
        _ key: UnsafePointer<UInt8>, _ count: Int, hash: UInt32, in map: Node
    ) -> UInt32? {
        findPair(key, count, hash: hash, in: map).map { valueIndex(ofPair: $0, in: map) }
    }

    /// The number of the pair with this key, counted from 0, or nil.
    ///
    /// Small maps are scanned, large ones searched by (hash, bytes): no input makes this quadratic.
    @inlinable public func findPair(
        _ key: UnsafePointer<UInt8>, _ count: Int, hash: UInt32, in map: Node
    ) -> UInt32? {
        let holder = keyHolder(of: map)
        guard holder.high == 0 else { return findInTable(key, count, hash: hash, in: holder) }
        var pair: UInt32 = 0
        while pair < holder.aux {
            let candidate = nodes[Int(holder.low &+ 2 &* pair)]
            if candidate.high == hash, candidate.aux == UInt32(truncatingIfNeeded: count),
                DocumentView.same(bytes(of: candidate), key, count)
            {
                return pair
            }
            pair &+= 1
        }
        return nil
    }

    @usableFromInline func findInTable(
        _ key: UnsafePointer<UInt8>, _ count: Int, hash: UInt32, in map: Node
    ) -> UInt32? {
        let table = tables + Int(map.high) - 1
        var low = 0
        var high = map.count
        while low < high {
            let middle = (low + high) / 2
            let candidate = nodes[Int(map.low + 2 * table[middle])]
            let order = KeyOrder.compare(
                (candidate.high, bytes(of: candidate), candidate.count), (hash, key, count))
            if order == 0 { return table[middle] }
            if order < 0 { low = middle + 1 } else { high = middle }
        }
        return nil
    }

    /// Whether two runs of `count` bytes are equal.
    @inlinable public static func same(
        _ left: UnsafePointer<UInt8>, _ right: UnsafePointer<UInt8>, _ count: Int
    ) -> Bool {
        let leftRaw = UnsafeRawPointer(left)
        let rightRaw = UnsafeRawPointer(right)
        guard count >= 8 else { return sameShort(leftRaw, rightRaw, count) }
        var index = 0
        while index &+ 8 < count {
            if leftRaw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                != rightRaw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            {
                return false
            }
            index &+= 8
        }
        // The last word overlaps the one before it, so that no byte is compared alone.
        return leftRaw.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
            == rightRaw.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
    }

    /// The same for less than eight bytes.
    @inlinable static func sameShort(
        _ left: UnsafeRawPointer, _ right: UnsafeRawPointer, _ count: Int
    ) -> Bool {
        if count >= 4 {
            return left.loadUnaligned(as: UInt32.self) == right.loadUnaligned(as: UInt32.self)
                && left.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self)
                    == right.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self)
        }
        var index = 0
        while index < count {
            if left.load(fromByteOffset: index, as: UInt8.self)
                != right.load(fromByteOffset: index, as: UInt8.self)
            {
                return false
            }
            index &+= 1
        }
        return true
    }
}

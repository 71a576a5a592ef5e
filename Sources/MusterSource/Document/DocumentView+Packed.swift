extension DocumentView {
    /// A stored node in full.
    @inlinable public func node(_ packed: PackedNode) -> Node {
        if packed.isWide { return wide[Int(packed.low)] }
        switch packed.kind {
        case .null, .bool, .int, .uint, .double, .duration:
            return full(packed, length: packed.small, payload: packed.payload)
        case .timestamp:
            return full(
                packed, length: packed.small, aux: UInt32(packed.payload & (1 << 30 - 1)),
                payload: UInt64(bitPattern: Int64(bitPattern: packed.payload) >> 30))
        case .string, .bytes:
            guard packed.flags.contains(.pooled) else {
                let before = packed.small & 3
                return full(
                    packed, length: packed.low,
                    aux: packed.low &- before &- packed.small &>> 2,
                    payload: UInt64(packed.start &+ before) | (packed.payload &>> 32) &<< 32)
            }
            let text = pool + Int(packed.high)
            return full(
                packed, length: packed.low, aux: PoolHeader.count(text),
                payload: UInt64(packed.high) | UInt64(PoolHeader.hash(text)) &<< 32)
        case .fault:
            return full(
                packed, length: packed.low, aux: PoolHeader.count(pool + Int(packed.high)),
                payload: UInt64(packed.high) | UInt64(packed.small) &<< 32)
        case .list:
            return full(
                packed, length: packed.low, aux: packed.small, payload: UInt64(packed.high))
        case .map:
            let isRow = packed.flags.contains(.sharesKeys)
            return full(
                packed, length: packed.low,
                aux: isRow ? holders[Int(packed.small)].count : packed.small,
                payload: UInt64(packed.high) | (isRow ? UInt64(packed.small) &<< 32 : 0))
        }
    }

    @inlinable @inline(__always)
    func full(_ packed: PackedNode, length: UInt32, aux: UInt32 = 0, payload: UInt64) -> Node {
        Node(
            kind: packed.kind, flags: packed.flags, source: packed.source, start: packed.start,
            length: length, aux: aux, payload: payload)
    }

    /// The value of a stored bool, int, uint, double or duration, as in a node's `payload`.
    @inlinable @inline(__always) public func payload(of packed: PackedNode) -> UInt64 {
        packed.isWide ? wide[Int(packed.low)].payload : packed.payload
    }

    // MARK: Strings

    /// The bytes of a stored string, bytes or fault node.
    @inlinable @inline(__always)
    public func text(of packed: PackedNode) -> (base: UnsafePointer<UInt8>, count: Int) {
        if packed.isInSource {
            let range = packed.range
            return (bases[Int(packed.source)] + range.lowerBound, range.count)
        }
        guard !packed.isWide else {
            let node = wide[Int(packed.low)]
            return (bytes(of: node), node.count)
        }
        let text = pool + Int(packed.high)
        return (text, Int(PoolHeader.count(text)))
    }

    /// The hash of a stored key.
    @inlinable @inline(__always) func hash(of packed: PackedNode) -> UInt32 {
        if packed.isInSource { return packed.high }
        return packed.isWide
            ? wide[Int(packed.low)].high : PoolHeader.hash(pool + Int(packed.high))
    }

    /// Whether the key with this index is the one given; `hash` is `NodeHash.of(key)`.
    @inlinable @inline(__always) public func isKey(
        _ index: UInt32, _ key: UnsafePointer<UInt8>, _ count: Int, hash: UInt32
    ) -> Bool {
        let packed = nodes[Int(index)]
        guard self.hash(of: packed) == hash else { return false }
        let text = text(of: packed)
        return text.count == count && Self.same(text.base, key, count)
    }

    // MARK: Maps

    /// Where the keys and values of the map with this index stand; it must be one.
    @inlinable @inline(__always) public func shape(_ map: UInt32) -> MapShape {
        shape(of: nodes[Int(map)])
    }

    /// The same for a stored map.
    @inlinable @inline(__always) func shape(of packed: PackedNode) -> MapShape {
        if packed.isWide { return shape(of: wide[Int(packed.low)]) }
        if packed.flags.contains(.sharesKeys) {
            return shape(ofRow: packed.high, keys: packed.small)
        }
        return MapShape(
            firstKey: packed.high, firstValue: packed.high &+ 1, stride: 2, count: packed.small,
            table: 0)
    }

    /// The same for a node in full.
    @inlinable public func shape(of map: Node) -> MapShape {
        if map.flags.contains(.sharesKeys) { return shape(ofRow: map.low, keys: map.high) }
        return MapShape(
            firstKey: map.low, firstValue: map.low &+ 1, stride: 2, count: map.aux, table: map.high)
    }

    @inlinable @inline(__always)
    func shape(ofRow firstValue: UInt32, keys: UInt32) -> MapShape {
        let holder = holders[Int(keys)]
        return MapShape(
            firstKey: holder.first, firstValue: firstValue, stride: 1, count: holder.count,
            table: holder.table)
    }
}

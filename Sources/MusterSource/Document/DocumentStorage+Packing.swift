extension DocumentStorage {
    /// A node as it is stored; what does not fit goes apart.
    @inlinable @inline(__always) func pack(_ node: Node) -> PackedNode {
        PackedNode(plain: node) ?? packOther(node)
    }

    @usableFromInline @inline(never) func packOther(_ node: Node) -> PackedNode {
        if node.source < PackedNode.sourceLimit, let packed = fitting(node) { return packed }
        let place = blocks.pointee.wide.count
        blocks.pointee.wide.append(node)
        return PackedNode(
            kind: node.kind, flags: node.flags.union(.wide), source: 0, small: 0,
            start: node.start, payload: UInt64(place))
    }

    /// Nil if the node does not fit.
    private func fitting(_ node: Node) -> PackedNode? {
        switch node.kind {
        case .null, .bool, .int, .uint, .double: nil
        case .string, .bytes: isPooled(node) ? placed(node, 0, at: node.low) : nil
        case .fault: isPooled(node) ? placed(node, node.high, at: node.low) : nil
        case .list: node.high == 0 ? placed(node, node.aux, at: node.low) : nil
        case .map where node.flags.contains(.sharesKeys):
            placed(node, node.high, at: node.low)
        case .map: node.high == 0 ? placed(node, node.aux, at: node.low) : nil
        case .duration: filled(node, with: node.payload)
        case .timestamp: moment(node).flatMap { filled(node, with: $0) }
        }
    }

    /// Whether the pool says the same of the string's length as the node does.
    private func isPooled(_ node: Node) -> Bool {
        guard node.flags.contains(.pooled), Int(node.low) >= PoolHeader.size,
            Int(node.low) <= blocks.pointee.pool.count
        else { return false }
        return PoolHeader.count(UnsafePointer(blocks.pointee.pool.base) + Int(node.low)) == node.aux
    }

    /// Seconds and nanoseconds as one number; the seconds have room from 1697 to 2242.
    private func moment(_ node: Node) -> UInt64? {
        let seconds = Int64(bitPattern: node.payload)
        let bound: Int64 = 1 << 33
        guard seconds >= -bound, seconds < bound, node.aux < 1 << 30 else { return nil }
        return UInt64(bitPattern: seconds << 30) | UInt64(node.aux)
    }

    private func placed(_ node: Node, _ small: UInt32, at place: UInt32) -> PackedNode? {
        guard small < PackedNode.smallLimit else { return nil }
        return PackedNode(
            kind: node.kind, flags: node.flags, source: node.source, small: small,
            start: node.start, payload: UInt64(node.length) | UInt64(place) << 32)
    }

    private func filled(_ node: Node, with payload: UInt64) -> PackedNode? {
        guard node.length < PackedNode.smallLimit else { return nil }
        return PackedNode(
            kind: node.kind, flags: node.flags, source: node.source, small: node.length,
            start: node.start, payload: payload)
    }
}

extension DocumentBuilder {
    /// The bytes of a string, bytes or fault node that this builder made.
    ///
    /// Valid until the next change.
    public func bytes(of node: Node) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: storage.view.bytes(of: node), count: node.count)
    }

    /// What stands for the node: the bytes of a string or fault, for any other kind the text it was read from.
    public func writtenBytes(of node: Node) -> [UInt8] {
        switch node.kind {
        case .string, .bytes, .fault: return Array(bytes(of: node))
        default:
            let source = sources[Int(node.source)]
            let span = Int(node.start)..<(Int(node.start) + Int(node.length))
            return Array(source.bytes[span.clamped(to: 0..<source.count)])
        }
    }

    /// A closed list's element, or a closed map's keys and values in turn, by position.
    public func child(_ index: Int, of container: Node) -> Node {
        guard container.flags.contains(.sharesKeys) else {
            return placed(container.low + UInt32(index))
        }
        let view = storage.view
        return index % 2 == 0
            ? view[view.firstKey(of: container) + UInt32(index)]
            : view[container.low + UInt32(index / 2)]
    }

    /// What was pushed as number `index`, counted from the bottom of the stack.
    public func pushed(_ index: Int) -> Node {
        precondition(index >= 0 && index < mark, "only what is on the stack is read")
        return storage.view.node(stack.pointee.base[index])
    }

    /// Forgets what was pushed since `mark`.
    public func drop(to mark: Int) {
        precondition(mark >= 0 && mark <= self.mark, "only what is on the stack is dropped")
        stack.pointee.count = mark
    }

    /// Of the keys and values pushed since `mark`, keeps only the last pair of every key.
    ///
    /// The pair keeps its own place among the others. Call it before `closeMap` where the last one wins.
    public func dropRepeatedKeys(from mark: Int) {
        var seen = Set<[UInt8]>()
        let view = storage.view
        let children = stack.pointee.base
        var kept: [PackedNode] = []
        var index = self.mark - 2
        while index >= mark {
            let key = view.text(of: children[index])
            if seen.insert(Array(UnsafeBufferPointer(start: key.base, count: key.count))).inserted {
                kept.append(children[index + 1])
                kept.append(children[index])
            }
            index -= 2
        }
        stack.pointee.count = mark
        for node in kept.reversed() { stack.pointee.append(node) }
    }
}

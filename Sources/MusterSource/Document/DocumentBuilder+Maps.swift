extension DocumentBuilder {
    /// A string node that has its hash already, as `closeHashedMap` wants its keys.
    public func hashed(_ key: Node) -> Node {
        var hashed = key
        hash(&hashed, in: storage.view)
        return hashed
    }

    /// Gives a key its hash, and looks whether it names a secret while its bytes are at hand.
    @inline(__always) func hash(_ key: inout Node, in view: DocumentView) {
        let name = UnsafeBufferPointer(start: view.bytes(of: key), count: key.count)
        let hash = NodeHash.of(view.bytes(of: key), key.count)
        key.payload = UInt64(key.low) | UInt64(hash) << 32
        if SecretAssignment.isSecretName(name) { key.flags.insert(.namesSecret) }
    }

    /// The same as `closeMap` for keys that went through `hashed`.
    ///
    /// `model`, if there is one, is a closed map with the same keys in the same order, none of them twice: its index
    /// is used again, and nothing is looked for.
    public func closeHashedMap(
        from mark: Int, span: Range<Int>, source: UInt16 = 0, like model: Node? = nil,
        duplicate: (_ first: Node, _ again: Node) -> Void = { _, _ in }
    ) -> Node {
        let pairs = (self.mark - mark) / 2
        let first = place(from: mark)
        var high: UInt32 = 0
        if let model {
            high = model.high
        } else if pairs > KeyTable.smallest {
            high = storage.append(
                table: KeyTable.build(first: first, pairs: pairs, in: storage.view, duplicate))
        } else {
            KeyTable.findRepeated(first: first, pairs: pairs, in: storage.view, duplicate)
        }
        return Node(
            kind: .map, source: source, start: offset(span.lowerBound), length: offset(span.count),
            aux: UInt32(truncatingIfNeeded: pairs), payload: UInt64(first) | UInt64(high) << 32)
    }

    /// Stores the keys of a table's rows once: string nodes, each of its own name.
    public func shareKeys(_ keys: [Node]) -> SharedKeys {
        let mark = mark
        for key in keys {
            push(key)
            push(Node(kind: .null, start: key.start, length: 0))
        }
        let holder = closeMap(from: mark, span: 0..<0)
        let index = withUnsafePointer(to: holder) {
            storage.append(UnsafeBufferPointer(start: $0, count: 1))
        }
        return SharedKeys(index: index, count: keys.count)
    }

    /// Makes a map of the values pushed since `mark`, which belong to the keys in order.
    public func closeRow(
        from mark: Int, keys: SharedKeys, span: Range<Int>, source: UInt16 = 0
    ) -> Node {
        precondition(self.mark - mark == keys.count, "a row has a value for every key")
        let first = place(from: mark)
        return Node(
            kind: .map, flags: .sharesKeys, source: source, start: offset(span.lowerBound),
            length: offset(span.count), aux: UInt32(truncatingIfNeeded: keys.count),
            payload: UInt64(first) | UInt64(keys.index) << 32)
    }

    /// A child of a closed container by its index in the arena, such as the first key of a map at `map.low`.
    @inlinable public func placed(_ index: UInt32) -> Node {
        storage.blocks.pointee.nodes.base[Int(index)]
    }
}

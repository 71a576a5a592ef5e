extension DocumentBuilder {
    /// A string node that has its hash already, as `closeHashedMap` wants its keys.
    public func hashed(_ key: Node) -> Node {
        var hashed = key
        let name = bytes(of: key)
        hashed.payload = UInt64(key.low) | UInt64(NodeHash.of(name)) << 32
        if SecretName.isTelling(name) { hashed.flags.insert(.namesSecret) }
        return hashed
    }

    /// Gives a key its hash, and looks whether it names a secret while its bytes are at hand.
    @inline(__always) func hash(_ key: inout PackedNode, in view: DocumentView) {
        let text = view.text(of: key)
        if key.isWide || !key.flags.contains(.pooled) {
            storage.set(hash: NodeHash.of(text.base, text.count), of: &key)
        }
        let name = UnsafeBufferPointer(start: text.base, count: text.count)
        if SecretName.isTelling(name) { storage.insert(.namesSecret, into: &key) }
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
        let children = UnsafePointer(stack.pointee.base + mark)
        var high: UInt32 = 0
        if let model {
            high = model.high
        } else if pairs > KeyTable.smallest {
            high = storage.append(
                table: KeyTable.build(children, pairs: pairs, in: storage.view, duplicate))
        } else {
            KeyTable.findRepeated(children, pairs: pairs, in: storage.view, duplicate)
        }
        let first = place(from: mark)
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
        return SharedKeys(number: storage.append(holder: holder), count: keys.count)
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
            payload: UInt64(first) | UInt64(keys.number) << 32)
    }

    /// Puts the map that `closeRow` makes in the place of its values, without a detour for the first tables.
    public func pushRow(from mark: Int, keys: SharedKeys, span: Range<Int>) {
        guard keys.number < PackedNode.smallLimit else {
            return push(closeRow(from: mark, keys: keys, span: span))
        }
        precondition(self.mark - mark == keys.count, "a row has a value for every key")
        let first = place(from: mark)
        stack.pointee.append(
            PackedNode(
                kind: .map, flags: .sharesKeys, source: 0, small: keys.number,
                start: offset(span.lowerBound),
                payload: UInt64(offset(span.count)) | UInt64(first) << 32))
    }

    /// A child of a closed container by its index in the arena, such as the first key of a map at `map.low`.
    func placed(_ index: UInt32) -> Node {
        let view = storage.view
        return view[index]
    }

    /// Pushes a string that was placed before, as it stands again at `start` with all its text.
    ///
    /// Gives the text's length; nil, with nothing pushed, if the bytes at `start`, of which `count` may be read, are
    /// others.
    @inlinable @inline(__always)
    public func push(placed index: UInt32, againAt start: Int, of count: Int) -> Int? {
        let string = storage.blocks.pointee.nodes.base[Int(index)]
        guard !string.isWide else { return nil }
        let base = storage.blocks.pointee.bases.base[Int(string.source)]
        let length = Int(string.low)
        guard length <= count, DocumentView.same(base + Int(string.start), base + start, length)
        else { return nil }
        stack.pointee.append(string.moved(to: UInt32(truncatingIfNeeded: start)))
        return length
    }
}

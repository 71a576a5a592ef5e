import MusterSource

extension Machine {
    /// A value of its own kind: looks at a document's node, notes the read, keeps everything else.
    ///
    /// Lists and maps of documents stay where they are. A fault, an unbound variable and an error become an error.
    @inline(__always) func resolve(_ value: Value) -> Value {
        value.tag.rawValue < Value.Tag.node.rawValue ? value : resolveNode(value)
    }

    @inline(never) func resolveNode(_ value: Value) -> Value {
        guard value.tag == .node else {
            return value.tag == .unbound ? fail(.unboundVariable, value) : value
        }
        let binding = value.binding
        if state.pointee.records { note(value) }
        return decode(value, binding)
    }

    @inline(__always) private func decode(
        _ value: Value, _ binding: UnsafePointer<Binding>
    ) -> Value {
        let view = binding.pointee.view
        let packed = view.nodes[Int(value.aux)]
        if packed.flags.contains(.secret) { state.pointee.hasSeenSecret = true }
        switch packed.kind {
        case .string: return text(.string, view, packed)
        case .bool: return Value(.bool, payload: view.payload(of: packed))
        case .int: return Value(.int, payload: view.payload(of: packed))
        case .list: return Value(.nodeList, aux: value.aux, payload: value.payload)
        case .map: return Value(.nodeMap, aux: value.aux, payload: value.payload)
        case .null: return .null
        case .uint: return Value(.uint, payload: view.payload(of: packed))
        case .double: return Value(.double, payload: view.payload(of: packed))
        case .timestamp:
            let node = view.node(packed)
            return Value(.timestamp, aux: node.aux, payload: node.payload)
        case .duration: return Value(.duration, payload: view.payload(of: packed))
        case .bytes: return text(.bytes, view, packed)
        case .fault: return fail(.fault, value)
        }
    }

    @inline(__always)
    private func text(_ tag: Value.Tag, _ view: DocumentView, _ packed: PackedNode) -> Value {
        let text = view.text(of: packed)
        return Value(tag, aux: UInt32(truncatingIfNeeded: text.count), address: text.base)
    }

    /// The same without noting the read: for looking into a container that is noted as a whole.
    func peek(_ value: Value) -> Value {
        value.tag == .node ? decode(value, value.binding) : resolve(value)
    }

    @inline(never) private func note(_ value: Value) {
        let read = NotedRead(slot: value.binding.pointee.slot, node: NodeID(value.aux))
        // Adapters read hundreds of thousands of values: no count of references, no check of access.
        state.pointee.host._withUnsafeGuaranteedRef { $0.noted.append(read) }
    }

    /// How many elements or entries a resolved list or map has.
    @inline(__always) func size(of container: Value) -> Int {
        switch container.tag {
        case .list, .map: container.count
        case .nodeList, .nodeMap: container.node.count
        default: 0
        }
    }

    /// The element of a resolved list, not resolved itself; the index must be in range.
    @inline(__always) func element(_ list: Value, _ index: Int) -> Value {
        list.tag == .list
            ? list.elements[index]
            : .node(list.binding, list.node.low &+ UInt32(truncatingIfNeeded: index))
    }

    /// A key of a resolved map, in order; the index must be in range.
    @inline(__always) func key(_ map: Value, _ index: Int) -> Value {
        map.tag == .map
            ? map.mapHeader.pointee.entries[2 * index]
            : .node(
                map.binding,
                map.binding.pointee.view.shape(map.aux).key(UInt32(truncatingIfNeeded: index)))
    }

    /// The value beside a key, in order; the index must be in range.
    @inline(__always) func entry(_ map: Value, _ index: Int) -> Value {
        map.tag == .map
            ? map.mapHeader.pointee.entries[2 * index + 1]
            : .node(
                map.binding,
                map.binding.pointee.view.shape(map.aux).value(
                    UInt32(truncatingIfNeeded: index)))
    }

    /// The value under a key in a resolved map; nil if absent or if no key can be like this one.
    func find(_ key: Value, in map: Value) -> Value? {
        if map.tag == .nodeMap {
            guard key.tag == .string, let base = key.bytes.baseAddress ?? emptyBytes else {
                return nil
            }
            return map.binding.pointee.view.find(
                base, key.count, hash: NodeHash.of(base, key.count), in: map.node
            ).map { .node(map.binding, $0) }
        }
        return findComputed(key, in: map)
    }

    private var emptyBytes: UnsafePointer<UInt8>? { StaticBytes.empty }

    private func findComputed(_ key: Value, in map: Value) -> Value? {
        let header = map.mapHeader.pointee
        guard let table = header.table else {
            for index in 0..<map.count where KeyEquality.equal(header.entries[2 * index], key) {
                return header.entries[2 * index + 1]
            }
            return nil
        }
        guard let hash = KeyEquality.hash(key) else { return nil }
        var slot = hash & header.mask
        while table[Int(slot)] != 0 {
            let entry = 2 * Int(table[Int(slot)] - 1)
            if KeyEquality.equal(header.entries[entry], key) { return header.entries[entry + 1] }
            slot = (slot &+ 1) & header.mask
            state.pointee.steps -= 1
        }
        return nil
    }
}

extension DocumentBuilder {
    /// A value without content of its own.
    public func makeNull(span: Range<Int>, source: UInt16 = 0) -> Node {
        scalar(.null, span, source, 0)
    }

    /// A truth value.
    public func makeBool(_ value: Bool, span: Range<Int>, source: UInt16 = 0) -> Node {
        scalar(.bool, span, source, value ? 1 : 0)
    }

    /// A signed integer; the span keeps its source text.
    public func makeInt(_ value: Int64, span: Range<Int>, source: UInt16 = 0) -> Node {
        scalar(.int, span, source, UInt64(bitPattern: value))
    }

    /// An unsigned integer.
    public func makeUInt(_ value: UInt64, span: Range<Int>, source: UInt16 = 0) -> Node {
        scalar(.uint, span, source, value)
    }

    /// A double; the span keeps its source text.
    public func makeDouble(_ value: Double, span: Range<Int>, source: UInt16 = 0) -> Node {
        scalar(.double, span, source, value.bitPattern)
    }

    /// A moment: seconds since 1970-01-01T00:00:00Z and nanoseconds 0..<1,000,000,000.
    public func makeTimestamp(
        seconds: Int64, nanoseconds: UInt32 = 0, wholeDay: Bool = false, span: Range<Int>,
        source: UInt16 = 0
    ) -> Node {
        var node = scalar(.timestamp, span, source, UInt64(bitPattern: seconds))
        node.aux = nanoseconds
        if wholeDay { node.flags.insert(.wholeDay) }
        return node
    }

    /// A length of time in nanoseconds.
    public func makeDuration(nanoseconds: Int64, span: Range<Int>, source: UInt16 = 0) -> Node {
        scalar(.duration, span, source, UInt64(bitPattern: nanoseconds))
    }

    /// A string whose bytes are `text`, a slice of the source itself; `span` may be wider (quotes).
    public func makeString(
        slice text: Range<Int>, span: Range<Int>? = nil, source: UInt16 = 0, flags: Node.Flags = []
    ) -> Node {
        var node = scalar(.string, span ?? text, source, UInt64(offset(text.lowerBound)))
        node.aux = offset(text.count)
        node.flags = flags
        return node
    }

    /// A string whose bytes differ from the source's (escapes, folding, computed): copied into the pool.
    public func makeString(
        bytes: UnsafeBufferPointer<UInt8>, span: Range<Int>, source: UInt16 = 0,
        flags: Node.Flags = []
    ) -> Node {
        var node = scalar(.string, span, source, UInt64(pooled(bytes)))
        node.aux = offset(bytes.count)
        node.flags = flags.union(.pooled)
        return node
    }

    /// The same for an array of bytes.
    public func makeString(
        bytes: [UInt8], span: Range<Int>, source: UInt16 = 0, flags: Node.Flags = []
    ) -> Node {
        bytes.withUnsafeBufferPointer {
            makeString(bytes: $0, span: span, source: source, flags: flags)
        }
    }

    /// A string of our own, such as a field's name in a document model.
    public func makeString(_ text: String, span: Range<Int>, source: UInt16 = 0) -> Node {
        makeString(bytes: Array(text.utf8), span: span, source: source)
    }

    /// A bytes value; copied into the pool.
    public func makeBytes(_ bytes: [UInt8], span: Range<Int>, source: UInt16 = 0) -> Node {
        var node = makeString(bytes: bytes, span: span, source: source)
        node.kind = .bytes
        return node
    }

    /// A value that cannot be used, with a sentence for people.
    public func makeFault(
        _ reason: FaultReason, _ message: String, span: Range<Int>, source: UInt16 = 0
    ) -> Node {
        var node = makeString(bytes: Array(message.utf8), span: span, source: source)
        node.kind = .fault
        node.payload = UInt64(node.low) | UInt64(reason.rawValue) << 32
        return node
    }

    /// A list of given children.
    public func makeList(_ elements: [Node], span: Range<Int>, source: UInt16 = 0) -> Node {
        let mark = mark
        for element in elements { push(element) }
        return closeList(from: mark, span: span, source: source)
    }

    /// A map of given pairs, with names of our own as keys.
    public func makeMap(
        _ pairs: [(name: String, value: Node)], span: Range<Int>, source: UInt16 = 0
    ) -> Node {
        let mark = mark
        for pair in pairs {
            push(makeString(pair.name, span: span.lowerBound..<span.lowerBound, source: source))
            push(pair.value)
        }
        return closeMap(from: mark, span: span, source: source)
    }

    private func scalar(_ kind: NodeKind, _ span: Range<Int>, _ source: UInt16, _ payload: UInt64)
        -> Node
    {
        Node(
            kind: kind, source: source, start: offset(span.lowerBound), length: offset(span.count),
            payload: payload)
    }
}

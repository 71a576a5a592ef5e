public import MusterSource

/// Copies results into a document that is being built: values that came from documents keep their place and how they were written.
public final class Exporter {
    private let builder: DocumentBuilder
    private var indices: [ObjectIdentifier: UInt16] = [:]

    /// Exports into a document; sources it has already are used, others added.
    public init(into builder: DocumentBuilder) {
        self.builder = builder
        for (index, source) in builder.sources.enumerated() {
            indices[ObjectIdentifier(source)] = UInt16(truncatingIfNeeded: index)
        }
    }

    /// Copies a value; computed ones get `span` of the builder's source number `source`.
    ///
    /// Empty optionals become null, addresses text, keys that are no strings their text. What is nested too
    /// deeply or points into one source too many becomes a fault.
    public func export(
        _ value: Value, from evaluator: Evaluator, span: Range<Int>, source: UInt16 = 0
    ) -> Node {
        let place = Place(evaluator: evaluator, span: span, source: source)
        return node(value, place, evaluator.machine.depthLimit)
    }

    private struct Place {
        let evaluator: Evaluator
        var span: Range<Int>
        var source: UInt16
        var flags: Node.Flags = []
    }

    private func node(_ raw: Value, _ outer: Place, _ depth: Int) -> Node {
        let machine = outer.evaluator.machine
        guard depth > 0 else {
            return builder.makeFault(
                .malformed, "the value is nested too deeply", span: outer.span,
                source: outer.source)
        }
        var place = self.place(of: raw, outer)
        let value = machine.peek(raw)
        // What was computed from a secret is one, too.
        if outer.evaluator.taint.withholds(raw, reading: value) { place.flags.insert(.secret) }
        switch value.tag {
        case .list, .nodeList:
            let mark = builder.mark
            for index in 0..<machine.size(of: value) {
                builder.push(node(machine.element(value, index), place, depth - 1))
            }
            return builder.closeList(from: mark, span: place.span, source: place.source)
        case .map, .nodeMap: return map(value, place, depth)
        case .optional:
            guard let wrapped = value.wrapped else {
                return builder.makeNull(span: place.span, source: place.source)
            }
            return node(wrapped, place, depth - 1)
        default: return scalar(value, place)
        }
    }

    private func map(_ value: Value, _ place: Place, _ depth: Int) -> Node {
        let machine = place.evaluator.machine
        let mark = builder.mark
        for index in 0..<machine.size(of: value) {
            let key = machine.key(value, index)
            let keyPlace = self.place(of: key, place)
            var bytes: [UInt8] = []
            ValueText.append(machine.peek(key), to: &bytes)
            builder.push(
                builder.makeString(
                    bytes: bytes, span: keyPlace.span, source: keyPlace.source,
                    flags: keyPlace.flags))
            builder.push(node(machine.entry(value, index), place, depth - 1))
        }
        return builder.closeMap(from: mark, span: place.span, source: place.source)
    }

    /// Where a value stands: its own place if it came from a document, else the outer one.
    private func place(of value: Value, _ outer: Place) -> Place {
        guard let origin = outer.evaluator.origin(value) else {
            var place = outer
            place.flags = []
            return place
        }
        let node = origin.document.node(origin.node)
        let source = origin.document.sources[Int(node.source)]
        guard let index = indices[ObjectIdentifier(source)] ?? add(source) else { return outer }
        let start = Int(node.start)
        return Place(
            evaluator: outer.evaluator, span: start..<(start + Int(node.length)), source: index,
            flags: node.flags.subtracting(.pooled))
    }

    private func add(_ source: Source) -> UInt16? {
        let index = builder.add(source)
        indices[ObjectIdentifier(source)] = index
        return index
    }

    private func scalar(_ value: Value, _ place: Place) -> Node {
        var node = plainScalar(value, place)
        if node.kind != .fault { node.flags.formUnion(place.flags.intersection(.secret)) }
        return node
    }

    private func plainScalar(_ value: Value, _ place: Place) -> Node {
        let span = place.span
        let source = place.source
        switch value.tag {
        case .null: return builder.makeNull(span: span, source: source)
        case .bool: return builder.makeBool(value.asBool, span: span, source: source)
        case .int: return builder.makeInt(value.asInt, span: span, source: source)
        case .uint: return builder.makeUInt(value.payload, span: span, source: source)
        case .double: return builder.makeDouble(value.asDouble, span: span, source: source)
        case .timestamp:
            return builder.makeTimestamp(
                seconds: value.asTimestamp.seconds, nanoseconds: value.asTimestamp.nanoseconds,
                wholeDay: place.flags.contains(.wholeDay), span: span, source: source)
        case .duration:
            return builder.makeDuration(nanoseconds: value.asInt, span: span, source: source)
        case .bytes: return builder.makeBytes(Array(value.bytes), span: span, source: source)
        case .error: return fault(value, place)
        default:
            var bytes: [UInt8] = []
            ValueText.append(value, to: &bytes)
            return builder.makeString(
                bytes: bytes, span: span, source: source, flags: place.flags)
        }
    }

    private func fault(_ value: Value, _ place: Place) -> Node {
        let record = value.address.unsafelyUnwrapped.load(as: ErrorRecord.self)
        let words = ValueWords(machine: place.evaluator.machine, taint: place.evaluator.taint)
        let (reason, message) = words.fault(record.first)
        return builder.makeFault(reason, message, span: place.span, source: place.source)
    }
}

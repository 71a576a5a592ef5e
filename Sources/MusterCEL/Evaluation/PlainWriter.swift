/// Copies values out of a machine.
struct PlainWriter {
    /// What the copy of one value costs, beside its bytes.
    static let stepsForEach = 4

    let machine: Machine
    /// Whether copying costs steps.
    let isCharged: Bool
    /// Why the last copy was refused: an error value.
    private(set) var failure = Value.null

    init(machine: Machine, isCharged: Bool) {
        self.machine = machine
        self.isCharged = isCharged
    }

    /// A copy; nil, with a `failure`, if it is nested deeper than `depth`, holds a fault or costs too much.
    mutating func plain(_ value: Value, _ depth: Int) -> PlainValue? {
        guard depth > 0 else { return refuse(machine.fail(.depth)) }
        let value = machine.peek(value)
        if isCharged, let error = charge(value) { return refuse(error) }
        switch value.tag {
        case .null: return .null
        case .bool: return .bool(value.asBool)
        case .int: return .int(value.asInt)
        case .uint: return .uint(value.payload)
        case .double: return .double(value.asDouble)
        case .string: return .string(Array(value.bytes))
        case .bytes: return .bytes(Array(value.bytes))
        case .timestamp:
            return .timestamp(
                seconds: value.asTimestamp.seconds, nanoseconds: value.asTimestamp.nanoseconds)
        case .duration: return .duration(value.asInt)
        case .type: return .type(String(decoding: value.bytes, as: UTF8.self))
        case .list, .nodeList: return list(value, depth)
        case .map, .nodeMap: return map(value, depth)
        case .optional:
            guard let wrapped = value.wrapped else { return .optional(nil) }
            return plain(wrapped, depth - 1).map { .optional($0) }
        case .ip, .cidr:
            var bytes: [UInt8] = []
            ValueText.append(value, to: &bytes)
            return .network(String(decoding: bytes, as: UTF8.self))
        case .node, .unbound, .iterator, .error: return refuse(value)
        }
    }

    private mutating func list(_ value: Value, _ depth: Int) -> PlainValue? {
        var elements: [PlainValue] = []
        for index in 0..<machine.size(of: value) {
            guard let element = plain(machine.element(value, index), depth - 1) else { return nil }
            elements.append(element)
        }
        return .list(elements)
    }

    private mutating func map(_ value: Value, _ depth: Int) -> PlainValue? {
        var entries: [(key: PlainValue, value: PlainValue)] = []
        for index in 0..<machine.size(of: value) {
            guard let key = plain(machine.key(value, index), depth - 1),
                let entry = plain(machine.entry(value, index), depth - 1)
            else { return nil }
            entries.append((key, entry))
        }
        return .map(entries)
    }

    private func charge(_ value: Value) -> Value? {
        machine.charge(Self.stepsForEach + (value.isStringLike ? value.count >> 4 : 0))
    }

    private mutating func refuse(_ error: Value) -> PlainValue? {
        failure = error
        return nil
    }
}

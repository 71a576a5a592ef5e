/// Prints any value as `%s` does: containers by their elements, map entries in the order of their printed keys.
struct FormatWriter {
    let machine: Machine
    private(set) var bytes: [UInt8] = []

    init(machine: Machine) { self.machine = machine }

    /// Appends a resolved value; an error for kinds that cannot be printed.
    mutating func append(_ value: Value, _ depth: Int) -> Value? {
        guard depth > 0 else { return machine.fail(.depth) }
        if let error = machine.charge(1 + size(value) >> 4) { return error }
        switch value.tag {
        case .null: bytes.append(contentsOf: "null".utf8)
        case .double: NumberText.plain(value.asDouble, into: &bytes)
        case .duration: DurationText.print(value.asInt, trimmed: true, into: &bytes)
        case .list, .nodeList: return list(value, depth)
        case .map, .nodeMap: return map(value, depth)
        default:
            return ValueText.append(value, to: &bytes)
                ? nil : machine.fail(.badFormatArgument, value)
        }
        return nil
    }

    /// At least how many bytes a value takes that is no container.
    private func size(_ value: Value) -> Int {
        switch value.tag {
        // 309 digits before the point.
        case .double: 320
        default: value.isStringLike ? value.count : 32
        }
    }

    private mutating func list(_ value: Value, _ depth: Int) -> Value? {
        bytes.append(UInt8(ascii: "["))
        for index in 0..<machine.size(of: value) {
            if index > 0 { bytes.append(contentsOf: ", ".utf8) }
            let element = machine.resolve(machine.element(value, index))
            if element.isError { return element }
            if let error = append(element, depth - 1) { return error }
        }
        bytes.append(UInt8(ascii: "]"))
        return nil
    }

    private mutating func map(_ value: Value, _ depth: Int) -> Value? {
        var entries: [(key: [UInt8], value: Int)] = []
        for index in 0..<machine.size(of: value) {
            var writer = FormatWriter(machine: machine)
            let key = machine.resolve(machine.key(value, index))
            if key.isError { return key }
            if let error = writer.append(key, depth - 1) { return error }
            entries.append((writer.bytes, index))
        }
        // Ties (1 and '1') stay in their order.
        entries.sort {
            $0.key == $1.key ? $0.value < $1.value : $0.key.lexicographicallyPrecedes($1.key)
        }
        bytes.append(UInt8(ascii: "{"))
        for (position, entry) in entries.enumerated() {
            if position > 0 { bytes.append(contentsOf: ", ".utf8) }
            bytes.append(contentsOf: entry.key)
            bytes.append(contentsOf: ": ".utf8)
            let element = machine.resolve(machine.entry(value, entry.value))
            if element.isError { return element }
            if let error = append(element, depth - 1) { return error }
        }
        bytes.append(UInt8(ascii: "}"))
        return nil
    }
}

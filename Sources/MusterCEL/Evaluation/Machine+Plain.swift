extension Machine {
    /// Copies a value into the arena; an error value if it is no value of the language, nests deeper than `depth`,
    /// or costs more than is left.
    func value(_ plain: PlainValue, _ depth: Int) -> Value {
        if depth <= 0 { return fail(.depth) }
        if let error = charge(PlainWriter.stepsForEach) { return error }
        switch plain {
        case .null: return .null
        case .bool(let value): return .bool(value)
        case .int(let value): return .int(value)
        case .uint(let value): return .uint(value)
        case .double(let value): return .double(value)
        case .duration(let nanoseconds): return .duration(nanoseconds)
        case .bytes(let bytes): return self.bytes(bytes)
        case .string(let bytes):
            return bytes.withUnsafeBufferPointer(UTF8Text.isValid) ? string(bytes) : fail(.notUTF8)
        case .type(let name):
            let text = string(name.utf8)
            return text.isError ? text : Value(.type, aux: text.aux, payload: text.payload)
        case .timestamp(let seconds, let nanoseconds):
            return Timestamp(checking: seconds, nanoseconds).map { .timestamp($0) }
                ?? fail(.outOfRange, .int(seconds))
        case .optional(nil): return .noOptional
        case .optional(let wrapped?):
            let inner = value(wrapped, depth - 1)
            return inner.isError ? inner : optional(inner)
        case .network(let text):
            return NetworkText.either(text).map { $0.address.value(self, prefix: $0.prefix) }
                ?? fail(.notAnAddress, string(text.utf8))
        case .list(let elements): return list(elements, depth)
        case .map(let entries): return map(entries, depth)
        }
    }

    private func list(_ elements: [PlainValue], _ depth: Int) -> Value {
        guard var list = ListBuilder(self, capacity: elements.count) else { return fail(.memory) }
        for element in elements {
            let element = value(element, depth - 1)
            if element.isError { return element }
            if !list.append(element) { return fail(.memory) }
        }
        return list.finish()
    }

    private func map(_ entries: [(key: PlainValue, value: PlainValue)], _ depth: Int) -> Value {
        guard var map = MapBuilder(self, capacity: entries.count) else { return fail(.memory) }
        for entry in entries {
            let key = value(entry.key, depth - 1)
            let value = value(entry.value, depth - 1)
            if key.isError { return key }
            if value.isError { return value }
            if let error = map.insert(key, value) { return error }
        }
        return map.finish()
    }
}

/// Puts plain values where a machine can read them.
///
/// What is no value of the language (a moment outside its range, text that is no address) becomes null, which no
/// operation takes for the value it should have been.
enum PlainReader {
    static func value(_ plain: PlainValue, _ store: ConstantStore) -> Value {
        switch plain {
        case .null: return .null
        case .bool(let value): return .bool(value)
        case .int(let value): return .int(value)
        case .uint(let value): return .uint(value)
        case .double(let value): return .double(value)
        case .string(let bytes): return store.text(bytes, .string)
        case .bytes(let bytes): return store.text(bytes, .bytes)
        case .timestamp(let seconds, let nanoseconds):
            return Timestamp(checking: seconds, nanoseconds).map { .timestamp($0) } ?? .null
        case .duration(let nanoseconds): return .duration(nanoseconds)
        case .type(let name): return store.text(Array(name.utf8), .type)
        case .list(let elements): return store.list(elements.map { value($0, store) })
        case .map(let entries):
            return store.map(entries.flatMap { [value($0.key, store), value($0.value, store)] })
        case .optional(let wrapped):
            guard let wrapped else { return .noOptional }
            let inner = store.list([value(wrapped, store)])
            return Value(.optional, aux: 1, payload: inner.payload)
        case .network(let text): return network(text, store)
        }
    }

    private static func network(_ text: String, _ store: ConstantStore) -> Value {
        guard let (address, prefix) = NetworkText.either(text) else { return .null }
        let block = store.words(address.high, address.low)
        let aux = address.family | UInt32(prefix ?? 0) << 8
        return Value(prefix == nil ? .ip : .cidr, aux: aux, address: block)
    }
}

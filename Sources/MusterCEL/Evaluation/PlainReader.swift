/// Puts plain values where a machine can read them.
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
            return .timestamp(Timestamp(seconds: seconds, nanoseconds: nanoseconds))
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
        let bytes = Array(text.utf8)
        return bytes.withUnsafeBufferPointer { buffer in
            let slash = buffer.firstIndex(of: UInt8(ascii: "/"))
            let address = AddressText.parse(
                UnsafeBufferPointer(rebasing: buffer[..<(slash ?? buffer.count)]))
            guard let address else { return .null }
            let prefix = slash.map { Int(String(decoding: buffer[($0 + 1)...], as: UTF8.self)) }
            let block = store.list([.uint(address.high), .uint(address.low)])
            // Two words, laid out as the machine reads addresses.
            let words = UnsafeMutableRawPointer(mutating: block.address.unsafelyUnwrapped)
            words.storeBytes(of: address.high, as: UInt64.self)
            words.storeBytes(of: address.low, toByteOffset: 8, as: UInt64.self)
            guard let prefix else {
                return Value(.ip, aux: address.family, payload: block.payload)
            }
            return Value(
                .cidr, aux: address.family | UInt32(prefix ?? 0) << 8, payload: block.payload)
        }
    }
}

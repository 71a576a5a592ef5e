extension Machine {
    /// A string value of these bytes, copied into the arena.
    func string(_ bytes: some Collection<UInt8>) -> Value { copied(bytes, .string) }

    /// A bytes value of these bytes, copied into the arena.
    func bytes(_ bytes: some Collection<UInt8>) -> Value { copied(bytes, .bytes) }

    /// A part of a string value: no bytes are copied.
    func slice(_ value: Value, _ range: Range<Int>) -> Value {
        guard let address = value.address else { return value }
        return Value(
            value.tag, aux: UInt32(truncatingIfNeeded: range.count),
            address: address + range.lowerBound)
    }

    private func copied(_ bytes: some Collection<UInt8>, _ tag: Value.Tag) -> Value {
        let count = bytes.count
        guard count <= Int(UInt32.max), let memory = allocate(max(count, 1)) else {
            return fail(.memory)
        }
        let target = memory.bindMemory(to: UInt8.self, capacity: max(count, 1))
        _ = UnsafeMutableBufferPointer(start: target, count: count).initialize(from: bytes)
        return Value(tag, aux: UInt32(count), address: memory)
    }

    /// An optional that holds a value.
    func optional(_ value: Value) -> Value {
        guard let memory = allocateValues(1) else { return fail(.memory) }
        memory.initialize(to: value)
        return Value(.optional, aux: 1, address: memory)
    }

    /// An optional from a value or nothing.
    func optional(_ value: Value?) -> Value {
        guard let value else { return .noOptional }
        return optional(value)
    }

    /// The type of a resolved value, as a type value.
    func type(of value: Value) -> Value { .type(TypeName.of(value)) }
}

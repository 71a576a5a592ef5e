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

    /// A whole number's digits.
    func decimal(_ number: Int64) -> Value {
        let longest = 20
        guard let memory = allocate(longest) else { return fail(.memory) }
        let digits = memory.bindMemory(to: UInt8.self, capacity: longest)
        var start = longest
        var rest = number.magnitude
        repeat {
            start -= 1
            digits[start] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        } while rest > 0
        if number < 0 {
            start -= 1
            digits[start] = UInt8(ascii: "-")
        }
        return Value(.string, aux: UInt32(longest - start), address: memory + start)
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

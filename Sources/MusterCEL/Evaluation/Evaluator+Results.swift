extension Evaluator {
    /// A bool result; nil for any other value.
    public func bool(_ value: Value) -> Bool? {
        let value = machine.peek(value)
        return value.tag == .bool ? value.asBool : nil
    }

    /// An int result; nil for any other value.
    public func int(_ value: Value) -> Int64? {
        let value = machine.peek(value)
        return value.tag == .int ? value.asInt : nil
    }

    /// The bytes of a string or bytes result, valid until the next run; nil for any other value.
    public func bytes(_ value: Value) -> UnsafeBufferPointer<UInt8>? {
        let value = machine.peek(value)
        return value.tag == .string || value.tag == .bytes ? value.bytes : nil
    }

    /// A string result; nil for any other value.
    public func string(_ value: Value) -> String? {
        let value = machine.peek(value)
        return value.tag == .string ? String(decoding: value.bytes, as: UTF8.self) : nil
    }

    /// A copy of any result, apart from the evaluator; nil if it is nested too deeply or holds a fault.
    public func plain(_ value: Value) -> PlainValue? {
        var writer = PlainWriter(machine: machine, isCharged: false)
        return writer.plain(value, machine.depthLimit)
    }

    /// How many elements or entries a list or map result has; nil for any other value.
    public func count(_ value: Value) -> Int? {
        let value = machine.peek(value)
        return value.isList || value.isMap ? machine.size(of: value) : nil
    }

    /// An element of a list result; nil outside.
    public func element(_ value: Value, _ index: Int) -> Value? {
        let value = machine.peek(value)
        guard value.isList, index >= 0, index < machine.size(of: value) else { return nil }
        return machine.element(value, index)
    }

    /// A value under a key of a map result; nil if absent.
    public func field(_ value: Value, _ key: String) -> Value? {
        let value = machine.peek(value)
        guard value.isMap else { return nil }
        return machine.find(machine.string(key.utf8), in: value)
    }
}

import MusterSource

/// Values in the words of error messages.
struct ValueWords {
    private static let longest = 60
    let machine: Machine
    let taint: SecretTaint

    /// A scalar as it would be written, anything else by its type; long text is cut, a secret withheld.
    func describe(_ raw: Value) -> String {
        let value = machine.peek(raw)
        if taint.withholds(raw, reading: value) { return SecretTaint.words }
        switch value.tag {
        case .string, .type: return "'\(clipped(value))'"
        case .bool: return value.asBool ? "true" : "false"
        case .int: return String(value.asInt)
        case .uint: return "\(value.payload)u"
        case .null: return "null"
        case .double, .timestamp, .duration, .ip, .cidr:
            var bytes: [UInt8] = []
            ValueText.append(value, to: &bytes)
            return String(decoding: bytes, as: UTF8.self)
        default: return "a value of type \(type(value))"
        }
    }

    /// The bytes of a string, or a description.
    func text(_ raw: Value) -> String {
        let value = machine.peek(raw)
        return value.tag == .string && !taint.withholds(raw, reading: value)
            ? String(decoding: value.bytes, as: UTF8.self) : describe(raw)
    }

    private func clipped(_ value: Value) -> String {
        let text = String(decoding: value.bytes.prefix(Self.longest), as: UTF8.self)
        return value.count > Self.longest ? text + "…" : text
    }

    /// The name of a value's type.
    func type(_ value: Value) -> String { "\(TypeName.of(machine.peek(value)))" }

    /// The operands' types, as in `int and string`.
    func types(_ record: ErrorRecord) -> String {
        let first = type(record.first)
        // A value that cannot be an operand stands for "no second operand".
        if record.second.tag == .iterator || record.second.tag == .null { return first }
        return "\(first) and \(type(record.second))"
    }

    /// The operands, as in `1 and 2`.
    func pair(_ record: ErrorRecord) -> String {
        if record.second.tag == .iterator || record.second.tag == .null {
            return describe(record.first)
        }
        return "\(describe(record.first)) and \(describe(record.second))"
    }

    /// The reason and message of a fault node.
    func fault(_ value: Value) -> (FaultReason, String) {
        guard value.tag == .node else { return (.malformed, "the value cannot be used") }
        let node = value.node
        let reason = FaultReason(rawValue: UInt8(truncatingIfNeeded: node.high)) ?? .malformed
        let bytes = UnsafeBufferPointer(
            start: value.binding.pointee.view.bytes(of: node), count: node.count)
        return (reason, String(decoding: bytes, as: UTF8.self))
    }

    /// The name of an unbound variable.
    func variable(_ value: Value) -> String {
        let slot = Int(value.payload)
        let program = taint.program
        return program.variables.indices.contains(slot) ? program.variables[slot].name : ""
    }
}

/// Values as `string(…)` prints them.
enum ValueText {
    /// Appends the text of a resolved scalar; false for kinds that have none.
    @discardableResult
    static func append(_ value: Value, to bytes: inout [UInt8]) -> Bool {
        switch value.tag {
        case .bool: bytes.append(contentsOf: (value.asBool ? "true" : "false").utf8)
        case .int: bytes.append(contentsOf: String(value.asInt).utf8)
        case .uint: bytes.append(contentsOf: String(value.payload).utf8)
        case .double: NumberText.general(value.asDouble, into: &bytes)
        case .string, .bytes, .type: bytes.append(contentsOf: value.bytes)
        case .timestamp: TimestampText.print(value.asTimestamp, into: &bytes)
        case .duration: DurationText.print(value.asInt, into: &bytes)
        case .ip: AddressText.print(NetworkAddress(value), into: &bytes)
        case .cidr:
            AddressText.print(NetworkAddress(value), into: &bytes)
            bytes.append(UInt8(ascii: "/"))
            bytes.append(contentsOf: String(value.aux >> 8).utf8)
        default: return false
        }
        return true
    }
}

extension CELType {
    /// Whether a resolved value is of this type as far as its kind tells: elements are not looked at.
    func covers(_ value: Value) -> Bool {
        switch self {
        case .dyn, .error, .parameter: true
        case .null: value.tag == .null
        case .bool: value.tag == .bool
        case .int: value.tag == .int
        case .uint: value.tag == .uint
        case .double: value.tag == .double
        case .string: value.tag == .string
        case .bytes: value.tag == .bytes
        case .timestamp: value.tag == .timestamp
        case .duration: value.tag == .duration
        case .type: value.tag == .type
        case .list: value.isList
        case .map, .object: value.isMap
        case .optional: value.tag == .optional
        case .wrapper(let inner): value.tag == .null || inner.covers(value)
        case .opaque("net.IP", _): value.tag == .ip
        case .opaque("net.CIDR", _): value.tag == .cidr
        case .opaque: false
        }
    }
}

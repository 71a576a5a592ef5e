/// The names of the types as the language prints them.
enum TypeName {
    /// The name of a resolved value's type.
    static func of(_ value: Value) -> StaticString {
        switch value.tag {
        case .null: "null_type"
        case .bool: "bool"
        case .int: "int"
        case .uint: "uint"
        case .double: "double"
        case .string: "string"
        case .bytes: "bytes"
        case .timestamp: "google.protobuf.Timestamp"
        case .duration: "google.protobuf.Duration"
        case .type: "type"
        case .list, .nodeList: "list"
        case .map, .nodeMap: "map"
        case .optional: "optional_type"
        case .ip: "net.IP"
        case .cidr: "net.CIDR"
        case .node, .unbound, .iterator, .error: "error"
        }
    }
}

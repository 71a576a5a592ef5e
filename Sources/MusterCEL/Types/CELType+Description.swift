extension CELType: CustomStringConvertible {
    /// The type as the language writes it: `list(string)`, `map(string, dyn)`, `optional_type(int)`.
    public var description: String {
        switch self {
        case .dyn: "dyn"
        case .error: "error"
        case .null: "null_type"
        case .bool: "bool"
        case .int: "int"
        case .uint: "uint"
        case .double: "double"
        case .string: "string"
        case .bytes: "bytes"
        case .timestamp: "timestamp"
        case .duration: "duration"
        case .type(let parameter): parameter.map { "type(\($0))" } ?? "type"
        case .list(let element): "list(\(element))"
        case .map(let key, let value): "map(\(key), \(value))"
        case .optional(let value): "optional_type(\(value))"
        case .wrapper(let primitive): "wrapper(\(primitive))"
        case .object(let name): name
        case .opaque(let name, let parameters):
            parameters.isEmpty
                ? name : "\(name)(\(parameters.map(\.description).joined(separator: ", ")))"
        case .parameter(let name): name
        }
    }
}

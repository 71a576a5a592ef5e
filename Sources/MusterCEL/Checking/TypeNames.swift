/// The names of types as values.
enum TypeNames {
    /// The name at run time: `list` for every list.
    static func canonical(_ type: CELType) -> String {
        switch type {
        case .list: "list"
        case .map: "map"
        case .type: "type"
        case .optional: "optional_type"
        case .timestamp: "google.protobuf.Timestamp"
        case .duration: "google.protobuf.Duration"
        case .opaque(let name, _): name
        default: type.description
        }
    }
}

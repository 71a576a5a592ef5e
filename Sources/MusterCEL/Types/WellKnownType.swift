/// The messages every implementation knows, as the types they are to the checker.
enum WellKnownType {
    /// The equivalents by full name (language definition, "Dynamic Values" and "Wrapper Types").
    static let all: [String: CELType] = [
        "google.protobuf.BoolValue": .wrapper(.bool),
        "google.protobuf.BytesValue": .wrapper(.bytes),
        "google.protobuf.DoubleValue": .wrapper(.double),
        "google.protobuf.FloatValue": .wrapper(.double),
        "google.protobuf.Int32Value": .wrapper(.int), "google.protobuf.Int64Value": .wrapper(.int),
        "google.protobuf.StringValue": .wrapper(.string),
        "google.protobuf.UInt32Value": .wrapper(.uint),
        "google.protobuf.UInt64Value": .wrapper(.uint),
        "google.protobuf.Struct": .map(.string, .dyn),
        "google.protobuf.Value": .dyn, "google.protobuf.ListValue": .list(.dyn),
        "google.protobuf.Any": .dyn, "google.protobuf.Timestamp": .timestamp,
        "google.protobuf.Duration": .duration,
    ]

    /// The fields a literal of such a message may set.
    static func fields(of name: String) -> [ObjectType.Field] {
        switch name {
        case "google.protobuf.Struct": [ObjectType.Field("fields", .map(.string, .dyn))]
        case "google.protobuf.ListValue": [ObjectType.Field("values", .list(.dyn))]
        case "google.protobuf.Any":
            [ObjectType.Field("type_url", .string), ObjectType.Field("value", .bytes)]
        case "google.protobuf.Timestamp", "google.protobuf.Duration":
            [ObjectType.Field("seconds", .int), ObjectType.Field("nanos", .int)]
        case "google.protobuf.Value":
            [
                ObjectType.Field("null_value", .int), ObjectType.Field("number_value", .double),
                ObjectType.Field("string_value", .string), ObjectType.Field("bool_value", .bool),
                ObjectType.Field("struct_value", .map(.string, .dyn)),
                ObjectType.Field("list_value", .list(.dyn)),
            ]
        default:
            if case .wrapper(let primitive)? = all[name] {
                [ObjectType.Field("value", primitive)]
            } else {
                []
            }
        }
    }

    /// Named constants: the only value of the enum `NullValue`.
    static let constants: [String: Constant] = ["google.protobuf.NullValue.NULL_VALUE": .int(0)]

    /// The types that can be written as values, by name; `dyn` is none.
    static let names: [String: CELType] = [
        "bool": .bool, "int": .int, "uint": .uint, "double": .double, "string": .string,
        "bytes": .bytes,
        "list": .list(.dyn), "map": .map(.dyn, .dyn), "null_type": .null, "type": .type(nil),
        "optional_type": .optional(.dyn), "google.protobuf.Timestamp": .timestamp,
        "google.protobuf.Duration": .duration, "net.IP": .opaque("net.IP", []),
        "net.CIDR": .opaque("net.CIDR", []),
    ]

    /// `type`, its message names replaced by what they are equivalent to.
    static func resolve(_ type: CELType) -> CELType {
        switch type {
        case .object(let name): all[name] ?? type
        case .list(let element): .list(resolve(element))
        case .map(let key, let value): .map(resolve(key), resolve(value))
        case .optional(let value): .optional(resolve(value))
        case .opaque(let name, let parameters): .opaque(name, parameters.map(resolve))
        case .type(let parameter): .type(parameter.map(resolve))
        default: type
        }
    }
}

/// The message types a literal can make without protocol buffers: wrappers, structures, moments; and records.
enum MessageKind: UInt8 {
    case bool, bytes, double, float, int32, int64, string, uint32, uint64
    case value, list, structure, timestamp, duration
    /// A declared object: a map of its fields.
    case record
    case unsupported

    init(_ name: String, isObject: Bool) {
        guard !isObject else {
            self = .record
            return
        }
        switch name {
        case "google.protobuf.BoolValue": self = .bool
        case "google.protobuf.BytesValue": self = .bytes
        case "google.protobuf.DoubleValue": self = .double
        case "google.protobuf.FloatValue": self = .float
        case "google.protobuf.Int32Value": self = .int32
        case "google.protobuf.Int64Value": self = .int64
        case "google.protobuf.StringValue": self = .string
        case "google.protobuf.UInt32Value": self = .uint32
        case "google.protobuf.UInt64Value": self = .uint64
        case "google.protobuf.Value": self = .value
        case "google.protobuf.ListValue": self = .list
        case "google.protobuf.Struct": self = .structure
        case "google.protobuf.Timestamp": self = .timestamp
        case "google.protobuf.Duration": self = .duration
        default: self = .unsupported
        }
    }
}

/// A literal's value.
public enum Constant: Sendable, Equatable {
    case null
    case bool(Bool)
    case int(Int64)
    case uint(UInt64)
    case double(Double)
    /// UTF-8.
    case string([UInt8])
    case bytes([UInt8])
}

/// A value apart from any evaluator: what constants are bound from and results are copied to.
public indirect enum PlainValue: Sendable {
    case null
    case bool(Bool)
    case int(Int64)
    case uint(UInt64)
    case double(Double)
    /// UTF-8.
    case string([UInt8])
    case bytes([UInt8])
    /// Seconds since 1970-01-01T00:00:00Z, from year 1 to 9999, and nanoseconds 0..<1e9.
    case timestamp(seconds: Int64, nanoseconds: UInt32)
    /// Nanoseconds.
    case duration(Int64)
    /// A type by name.
    case type(String)
    case list([PlainValue])
    case map([(key: PlainValue, value: PlainValue)])
    case optional(PlainValue?)
    /// An IP address or CIDR range, as `ip()` and `cidr()` take it.
    case network(String)

    /// A string.
    public static func string(_ text: String) -> PlainValue { .string(Array(text.utf8)) }
}

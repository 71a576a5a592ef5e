/// A JSON value in memory, for small results; large ones are written through `JSONWriter` directly.
public indirect enum JSONValue: Sendable {
    /// A name and its value.
    public struct Member: Sendable {
        let name: String
        let value: JSONValue

        /// Makes a member.
        public init(_ name: String, _ value: JSONValue) {
            self.name = name
            self.value = value
        }
    }

    case null
    case bool(Bool)
    case int(Int64)
    case uint(UInt64)
    case double(Double)
    /// A number by its digits, exact at any size; a spelling that is no JSON number is written as a string.
    case decimal(String)
    case string(String)
    case array([JSONValue])
    /// The members are written in this order unless the writer sorts them.
    case object([Member])
}

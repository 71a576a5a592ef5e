/// One value of a document, without references. The arena stores it in less space: see `PackedNode`.
///
/// | kind | `aux` | `payload` |
/// |---|---|---|
/// | bool, int, uint | – | the value's bits |
/// | double | – | IEEE 754 bits |
/// | string, bytes | length in bytes | low 32: offset in the source or the pool; high 32: `NodeHash` of a map's key |
/// | timestamp | nanoseconds 0..<1e9 | seconds since 1970 as Int64 bits |
/// | duration | – | nanoseconds as Int64 bits |
/// | list | number of elements | low 32: first element's index; elements are neighbours |
/// | map | number of pairs | low 32: first key's index; key, value, key, value…; high 32: index table or 0 |
/// | map with `sharesKeys` | number of pairs | low 32: first value's index; values are neighbours; high 32: number of the keys it shares |
/// | fault | message length | low 32: message offset in the pool; high 32: `FaultReason` |
@frozen public struct Node: Sendable, BitwiseCopyable {
    /// Facts about how the value was written.
    @frozen public struct Flags: OptionSet, Sendable, BitwiseCopyable {
        /// The bits.
        public let rawValue: UInt8
        /// Makes a set of flags.
        @inlinable public init(rawValue: UInt8) { self.rawValue = rawValue }
        /// The string's bytes stand in the document's pool (escapes were decoded), not in the source.
        @inlinable public static var pooled: Flags { Flags(rawValue: 1) }
        /// The value was quoted in the source.
        @inlinable public static var quoted: Flags { Flags(rawValue: 2) }
        /// Never shown: a private key, a password hash, a token.
        @inlinable public static var secret: Flags { Flags(rawValue: 4) }
        /// The date was written without a time of day.
        @inlinable public static var wholeDay: Flags { Flags(rawValue: 8) }
        /// The map is a row of a table: its keys are stored once, in another map.
        @inlinable public static var sharesKeys: Flags { Flags(rawValue: 16) }
        /// The string is a map's key for whose sake the value has to be looked at: it names a secret, such as
        /// `client_secret`, the variables of a process, or the value of a name beside it.
        @inlinable public static var namesSecret: Flags { Flags(rawValue: 32) }
        /// The node did not fit and is stored apart; never seen on a `Node`.
        @inlinable static var wide: Flags { Flags(rawValue: 64) }
    }

    /// What it holds.
    public var kind: NodeKind
    /// How it was written.
    public var flags: Flags
    /// Index into the document's sources.
    public var source: UInt16
    /// Byte offset of the value's text in its source.
    public var start: UInt32
    /// Byte length of the value's text in its source.
    public var length: UInt32
    /// See the table.
    public var aux: UInt32
    /// See the table.
    public var payload: UInt64

    /// Makes a node; parsers use `DocumentBuilder`.
    @inlinable public init(
        kind: NodeKind, flags: Flags = [], source: UInt16 = 0, start: UInt32, length: UInt32,
        aux: UInt32 = 0, payload: UInt64 = 0
    ) {
        self.kind = kind
        self.flags = flags
        self.source = source
        self.start = start
        self.length = length
        self.aux = aux
        self.payload = payload
    }

    /// The low half of the payload: an offset or a first index.
    @inlinable public var low: UInt32 { UInt32(truncatingIfNeeded: payload) }
    /// The high half of the payload: a string's hash, an index table, a fault's reason.
    @inlinable public var high: UInt32 { UInt32(truncatingIfNeeded: payload >> 32) }
    /// Elements of a list, pairs of a map, bytes of a string.
    @inlinable public var count: Int { Int(aux) }
}

/// One value while an expression runs: 16 bytes of plain bits, no references.
///
/// | tag | `aux` | `payload` |
/// |---|---|---|
/// | null | – | – |
/// | bool, int, uint, double, duration | – | the bits; a duration counts nanoseconds |
/// | string, bytes, type | length in bytes | address of the first byte |
/// | timestamp | nanoseconds 0..<1e9 | seconds since 1970 |
/// | list | number of elements | address of the first `Value` |
/// | map | number of entries | address of a `MapHeader` |
/// | optional | 1 if there is a value | its address |
/// | ip, cidr | low 8 bits: 4 or 6; then the prefix length | address of 16 bytes |
/// | node, nodeList, nodeMap | node index | address of a `Binding` |
/// | error | – | address of an `ErrorRecord` |
///
/// Addresses lead into the program's constants, a bound document or the evaluator's arena; a value is
/// valid until the evaluator's next run.
@frozen public struct Value: Sendable {
    /// What the bits mean.
    ///
    /// The order matters: tags from `node` on are not values yet.
    @frozen public enum Tag: UInt8, Sendable {
        case null, bool, int, uint, double, string, bytes, timestamp, duration, type
        case list, map, optional, ip, cidr
        /// A list or map of a document, read lazily.
        case nodeList, nodeMap
        /// Any node of a document, its kind not looked at yet.
        case node
        /// A variable nothing was bound to.
        case unbound
        /// The state of a loop.
        case iterator
        /// An operation failed.
        case error
    }

    /// What it is.
    public internal(set) var tag: Tag
    var aux: UInt32
    var payload: UInt64

    @inline(__always) init(_ tag: Tag, aux: UInt32 = 0, payload: UInt64 = 0) {
        self.tag = tag
        self.aux = aux
        self.payload = payload
    }

    @inline(__always) init(_ tag: Tag, aux: UInt32, address: UnsafeRawPointer) {
        self.init(tag, aux: aux, payload: UInt64(UInt(bitPattern: address)))
    }
}

/// A node as the arena stores it: 16 bytes, since memory that is touched first costs as much as parsing what goes into it.
///
/// | kind | `small` | `payload` |
/// |---|---|---|
/// | null, bool, int, uint, double, duration | length of the text | the node's own |
/// | timestamp | length of the text | low 30 bits: nanoseconds; the rest: seconds, signed |
/// | string, bytes | bytes before (low 2 bits) and behind (high 3) the string within its text | low 32: length of the text; high 32: hash |
/// | string, bytes, fault, pooled | a fault's reason | low 32: length of the text; high 32: place in the pool, `PoolHeader` before it |
/// | list | number of elements | low 32: length of the text; high 32: first element |
/// | map | number of pairs | low 32: length of the text; high 32: first key |
/// | map with `sharesKeys` | number of its `KeyHolder` | low 32: length of the text; high 32: first value |
/// | any that does not fit, with `wide` | – | place among the document's wide nodes |
@frozen public struct PackedNode: Sendable, BitwiseCopyable {
    /// What it holds.
    public let kind: NodeKind
    /// How it was written.
    public var flags: Node.Flags
    /// The low 5 bits: see the table. The others: index of the source.
    @usableFromInline let bits: UInt16
    /// Byte offset of the value's text in its source.
    public let start: UInt32
    /// See the table.
    @usableFromInline var payload: UInt64

    @inlinable @inline(__always)
    init(
        kind: NodeKind, flags: Node.Flags, source: UInt16, small: UInt32, start: UInt32,
        payload: UInt64
    ) {
        self.kind = kind
        self.flags = flags
        bits = UInt16(truncatingIfNeeded: small) | source &<< 5
        self.start = start
        self.payload = payload
    }

    /// The number of values that `small` can have.
    @inlinable static var smallLimit: UInt32 { 32 }
    /// The number of sources that can be pointed into.
    @inlinable static var sourceLimit: UInt16 { 1 << 11 }

    @inlinable var small: UInt32 { UInt32(bits & 31) }
    /// Index into the document's sources, unless it is wide.
    @inlinable var source: UInt16 { bits &>> 5 }
    @inlinable var low: UInt32 { UInt32(truncatingIfNeeded: payload) }
    @inlinable var high: UInt32 { UInt32(truncatingIfNeeded: payload &>> 32) }
    @inlinable var isWide: Bool { flags.contains(.wide) }

    /// Whether a string is a slice of its source, and its node not wide.
    @inlinable var isInSource: Bool { flags.isDisjoint(with: [.pooled, .wide]) }

    /// Where a string stands in its source that `isInSource`.
    @inlinable @inline(__always) var range: Range<Int> {
        let before = small & 3
        let first = Int(start &+ before)
        return first..<first &+ Int(low &- before &- small &>> 2)
    }

    /// A number, a truth value or a string that stands in the source; nil for what needs a closer look.
    @inlinable @inline(__always) init?(plain node: Node) {
        guard node.source < Self.sourceLimit else { return nil }
        if node.kind == .string {
            let before = node.low &- node.start
            let behind = node.length &- before &- node.aux
            guard !node.flags.contains(.pooled), before < 4, behind < 8 else { return nil }
            self.init(
                kind: .string, flags: node.flags, source: node.source,
                small: before | behind &<< 2, start: node.start,
                payload: UInt64(node.length) | UInt64(node.high) &<< 32)
            return
        }
        guard node.kind.isPlain, node.length < Self.smallLimit else { return nil }
        self.init(
            kind: node.kind, flags: node.flags, source: node.source, small: node.length,
            start: node.start, payload: node.payload)
    }

    /// The same string at another place of the same source; good for strings that are not wide.
    @inlinable @inline(__always) func moved(to start: UInt32) -> PackedNode {
        PackedNode(
            kind: kind, flags: flags, source: source, small: small, start: start, payload: payload)
    }
}

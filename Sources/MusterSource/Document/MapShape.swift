/// Where a map's keys and values stand in the arena, whether or not it shares its keys.
@frozen public struct MapShape: Sendable {
    /// The first key; the next are two, four, six… further.
    public let firstKey: UInt32
    /// The first value.
    @usableFromInline let firstValue: UInt32
    /// How far the values are apart.
    @usableFromInline let stride: UInt32
    /// The number of pairs.
    public let count: UInt32
    /// The index table or zero.
    @usableFromInline let table: UInt32

    @inlinable @inline(__always)
    init(firstKey: UInt32, firstValue: UInt32, stride: UInt32, count: UInt32, table: UInt32) {
        self.firstKey = firstKey
        self.firstValue = firstValue
        self.stride = stride
        self.count = count
        self.table = table
    }

    /// The index of a key by its number, counted from 0.
    @inlinable public func key(_ pair: UInt32) -> UInt32 { firstKey &+ 2 &* pair }

    /// The index of the value that belongs to the key with this number.
    @inlinable public func value(_ pair: UInt32) -> UInt32 { firstValue &+ stride &* pair }
}

/// A computed map: entries in the order they were made, and a hash table of their positions.
struct MapHeader {
    /// The first key, its value, the second key, its value and so on.
    let entries: UnsafeMutablePointer<Value>
    /// Open addressing over entry number + 1; nil for small maps, which are scanned.
    let table: UnsafeMutablePointer<UInt32>?
    /// The table's size less one; a power of two less one.
    let mask: UInt32
}

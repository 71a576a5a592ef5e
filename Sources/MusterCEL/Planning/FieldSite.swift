import MusterSource

/// A place in the program that looks up one field: the key, hashed once, and where it was found last.
struct FieldSite {
    let key: Value
    let base: UnsafePointer<UInt8>
    let count: UInt32
    let hash: UInt32
    /// The pair at which the last map had the key; maps of one shape have it in the same place.
    var hint: UInt32 = 0

    /// The hash of a key, as documents store it.
    static func hash(_ base: UnsafePointer<UInt8>, _ count: Int) -> UInt32 {
        NodeHash.of(base, count)
    }
}

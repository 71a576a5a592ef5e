import MusterSource

/// A place in the program that looks up one field: the key, hashed once, and where it was found last.
///
/// Documents never change, so a field found once in a map is found there for as long as the document is bound.
struct FieldSite {
    /// Stands for the value of a field the map does not have; a value's node comes after a key's, so none is 0.
    static let absent: UInt32 = 0

    let key: Value
    /// The key's bytes; an address even if there are none.
    let base: UnsafePointer<UInt8>
    let hash: UInt32
    /// The pair at which the last map had the key; maps of one shape have it in the same place.
    var hint: UInt32 = 0
    /// The binding that was looked into last; no binding has the epoch 0.
    var epoch: UInt64 = 0
    /// The map that was looked into last, and the field's value in it, or `absent`.
    var map: UInt32 = 0
    var found: UInt32 = 0

    /// Prepares to look for a string key.
    init(_ key: Value) {
        self.key = key
        base = key.bytes.baseAddress ?? StaticBytes.empty
        hash = NodeHash.of(base, key.count)
    }

    /// Notes what a map was found to have.
    @inline(__always) mutating func remember(_ value: UInt32, in map: UInt32, _ epoch: UInt64) {
        self.epoch = epoch
        self.map = map
        found = value
    }
}

/// The order of keys in a large map's index table: by hash, then length, then bytes.
enum KeyOrder {
    typealias Key = (hash: UInt32, base: UnsafePointer<UInt8>, count: Int)

    /// Negative, zero or positive.
    static func compare(_ left: Key, _ right: Key) -> Int {
        if left.hash != right.hash { return left.hash < right.hash ? -1 : 1 }
        if left.count != right.count { return left.count < right.count ? -1 : 1 }
        for index in 0..<left.count where left.base[index] != right.base[index] {
            return left.base[index] < right.base[index] ? -1 : 1
        }
        return 0
    }
}

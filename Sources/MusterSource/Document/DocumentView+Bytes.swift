extension DocumentView {
    /// Whether two runs of `count` bytes are equal.
    @inlinable public static func same(
        _ left: UnsafePointer<UInt8>, _ right: UnsafePointer<UInt8>, _ count: Int
    ) -> Bool {
        let leftRaw = UnsafeRawPointer(left)
        let rightRaw = UnsafeRawPointer(right)
        guard count >= 8 else { return sameShort(leftRaw, rightRaw, count) }
        var index = 0
        while index &+ 8 < count {
            if leftRaw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                != rightRaw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            {
                return false
            }
            index &+= 8
        }
        // The last word overlaps the one before it, so that no byte is compared alone.
        return leftRaw.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
            == rightRaw.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
    }

    /// The same for less than eight bytes.
    @inlinable static func sameShort(
        _ left: UnsafeRawPointer, _ right: UnsafeRawPointer, _ count: Int
    ) -> Bool {
        if count >= 4 {
            return left.loadUnaligned(as: UInt32.self) == right.loadUnaligned(as: UInt32.self)
                && left.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self)
                    == right.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self)
        }
        var index = 0
        while index < count {
            if left.load(fromByteOffset: index, as: UInt8.self)
                != right.load(fromByteOffset: index, as: UInt8.self)
            {
                return false
            }
            index &+= 1
        }
        return true
    }
}

/// The 32-bit hash stored with every map key, so that a lookup compares bytes only on a hit.
///
/// It does not resist collisions: keys are easily made that share one. Large maps are searched by order, not by bucket;
/// whoever else uses it has to bound what a collision costs.
public enum NodeHash {
    /// Hashes `count` bytes.
    @inlinable public static func of(_ base: UnsafePointer<UInt8>, _ count: Int) -> UInt32 {
        var hash: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(truncatingIfNeeded: count)
        var index = 0
        let raw = UnsafeRawPointer(base)
        while index &+ 8 <= count {
            let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            hash = (hash ^ word) &* 0xFF51_AFD7_ED55_8CCD
            hash ^= hash >> 32
            index &+= 8
        }
        hash = (hash ^ tail(raw, index, count)) &* 0xC4CE_B9FE_1A85_EC53
        return UInt32(truncatingIfNeeded: hash ^ hash >> 32)
    }

    /// What is left after whole words; loads that overlap stand for single bytes.
    @inlinable static func tail(_ raw: UnsafeRawPointer, _ index: Int, _ count: Int) -> UInt64 {
        let left = count &- index
        if left == 0 { return 0 }
        if count >= 8 { return raw.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self) }
        if left >= 4 {
            let first = raw.loadUnaligned(as: UInt32.self)
            let last = raw.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self)
            return UInt64(first) << 32 | UInt64(last)
        }
        let first = raw.load(as: UInt8.self)
        let middle = raw.load(fromByteOffset: count >> 1, as: UInt8.self)
        let last = raw.load(fromByteOffset: count &- 1, as: UInt8.self)
        return UInt64(first) << 16 | UInt64(middle) << 8 | UInt64(last)
    }

    /// Hashes bytes.
    public static func of(_ bytes: some Collection<UInt8>) -> UInt32 {
        bytes.withContiguousStorageIfAvailable { buffer in
            buffer.baseAddress.map { of($0, buffer.count) } ?? emptyHash
        }
            ?? Array(bytes).withUnsafeBufferPointer { buffer in
                buffer.baseAddress.map { of($0, buffer.count) } ?? emptyHash
            }
    }

    private static var emptyHash: UInt32 {
        withUnsafePointer(to: UInt8(0)) { of($0, 0) }
    }
}

extension String {
    /// Lends the UTF-8 bytes. `withUTF8` lends those of a copy that it may change, which costs two counts of references.
    @inlinable @inline(__always)
    public func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
        var copy = self
        return copy.withUTF8(body)
    }
}

extension String {
    /// The text to look up by.
    public var key: TextKey { TextKey(self) }

    /// Whether both are the same bytes: `==` takes canonically equivalent spellings for the same.
    public func isSame(as other: String) -> Bool {
        guard utf8.count == other.utf8.count else { return false }
        return withBytes { left in
            other.withBytes { right in
                UnsafeRawBufferPointer(left).holdsSame(as: UnsafeRawBufferPointer(right))
            }
        }
    }
}

extension String {
    /// Whether its bytes come before the other's: the order of every list of names.
    public func precedes(_ other: String) -> Bool {
        withBytes { left in
            other.withBytes { right in
                UnsafeRawBufferPointer(left).precedes(UnsafeRawBufferPointer(right))
            }
        }
    }
}

extension UnsafeRawBufferPointer {
    /// Whether these bytes come first in the order of dictionaries; eight at a time.
    func precedes(_ other: UnsafeRawBufferPointer) -> Bool {
        let common = Swift.min(count, other.count)
        var index = 0
        while index &+ 8 <= common {
            let left = loadUnaligned(fromByteOffset: index, as: UInt64.self)
            let right = other.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            if left != right { return left.bigEndian < right.bigEndian }
            index &+= 8
        }
        while index < common {
            if self[index] != other[index] { return self[index] < other[index] }
            index &+= 1
        }
        return count < other.count
    }

    /// Whether both hold the same bytes: eight at a time, since `elementsEqual` takes them one by one.
    public func holdsSame(as other: UnsafeRawBufferPointer) -> Bool {
        guard count == other.count else { return false }
        var index = 0
        while index &+ 8 <= count {
            if loadUnaligned(fromByteOffset: index, as: UInt64.self)
                != other.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            {
                return false
            }
            index &+= 8
        }
        while index < count {
            if self[index] != other[index] { return false }
            index &+= 1
        }
        return true
    }
}

/// What stands before every string in a document's pool: its hash and its length, four bytes each.
@usableFromInline enum PoolHeader {
    /// Bytes.
    @usableFromInline static var size: Int { 8 }

    @inlinable static func hash(_ text: UnsafePointer<UInt8>) -> UInt32 {
        UnsafeRawPointer(text - 8).loadUnaligned(as: UInt32.self)
    }

    @inlinable static func count(_ text: UnsafePointer<UInt8>) -> UInt32 {
        UnsafeRawPointer(text - 4).loadUnaligned(as: UInt32.self)
    }
}

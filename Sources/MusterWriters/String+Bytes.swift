extension String {
    /// Lends the UTF-8 bytes. `withUTF8` lends those of a copy that it may change, which costs two counts of references.
    @inline(__always)
    func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
        var copy = self
        return copy.withUTF8(body)
    }
}

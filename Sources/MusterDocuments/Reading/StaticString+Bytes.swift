extension StaticString {
    /// The UTF-8 bytes of a literal of more than one scalar, which is always held by pointer.
    var bytes: UnsafeBufferPointer<UInt8> {
        precondition(hasPointerRepresentation, "only literals that are held by pointer have bytes")
        return UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount)
    }
}

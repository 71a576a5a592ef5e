/// Memory for bytes that are yet to be written: none of it is touched before.
final class ByteStorage: @unchecked Sendable {
    // Safe to share: it is written only by a buffer that is its one owner.
    let bytes: UnsafeMutableRawBufferPointer

    init(capacity: Int) {
        bytes = .allocate(byteCount: capacity, alignment: 1)
    }

    deinit { bytes.deallocate() }
}

/// Memory that is given out in one direction and taken back all at once.
final class Arena {
    private static let firstChunk = 16 << 10
    private static let largestChunk = 4 << 20
    private var chunks: [UnsafeMutableRawBufferPointer] = []

    deinit {
        for chunk in chunks { chunk.deallocate() }
    }

    /// A fresh block of at least `size` bytes.
    func chunk(atLeast size: Int) -> (UnsafeMutableRawPointer, Int) {
        let grown = min(Self.largestChunk, Self.firstChunk << min(chunks.count, 8))
        let chunk = UnsafeMutableRawBufferPointer.allocate(
            byteCount: max(size, grown), alignment: 16)
        chunks.append(chunk)
        // `allocate` gives a base address for every size above zero.
        return (chunk.baseAddress.unsafelyUnwrapped, chunk.count)
    }

    /// Takes everything back but the first block.
    func reset() {
        while chunks.count > 1 { chunks.removeLast().deallocate() }
    }
}

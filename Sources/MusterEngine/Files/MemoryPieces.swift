/// The pieces of a file that is in memory anyway.
struct MemoryPieces: FilePieces {
    let bytes: [UInt8]

    var byteCount: Int { bytes.count }

    func read(_ range: Range<Int>) -> FileContent {
        .bytes(Array(bytes[range.clamped(to: bytes.indices)]))
    }
}

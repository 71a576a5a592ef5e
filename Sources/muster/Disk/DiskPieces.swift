#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif
import MusterEngine

/// An open file of the disk that is read in pieces; closed with the last who holds it.
final class DiskPieces: FilePieces {
    private let descriptor: Int32
    private let state: FileState

    var byteCount: Int { state.byteCount }

    /// Takes an open descriptor of a regular file in a state.
    init(_ descriptor: Int32, _ state: FileState) {
        self.descriptor = descriptor
        self.state = state
    }

    deinit { close(descriptor) }

    func read(_ range: Range<Int>) -> FileContent {
        guard range.lowerBound >= 0, range.upperBound <= byteCount else {
            return .unreadable("a piece is asked for that is not there")
        }
        var problem: String?
        let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { room, filled in
            while filled < range.count, let base = room.baseAddress {
                let count = pread(
                    descriptor, base + filled, range.count - filled,
                    off_t(range.lowerBound + filled))
                if count < 0, errno == EINTR { continue }
                if count < 0 { problem = String(cString: strerror(errno)) }
                if count <= 0 { return }
                filled += count
            }
        }
        if let problem { return .unreadable(problem) }
        guard bytes.count == range.count, FileState(descriptor) == state else {
            return .unreadable(FileState.changed)
        }
        return .bytes(bytes)
    }
}

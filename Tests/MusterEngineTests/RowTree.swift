import MusterEngine
import MusterSource

/// Files in memory, of which those with many bytes can only be read in pieces, as on a disk.
struct RowTree: FileTree {
    private let small: MemoryFileTree
    private let paths: [String]
    private let evidence: [(path: String, bytes: [UInt8])]
    /// The bytes of a file that is read as a whole.
    var largest = Int.max
    /// From which offset on the pieces of files are lost.
    var lostFrom = Int.max

    init(_ files: [(path: String, text: String)], _ evidence: [(path: String, bytes: [UInt8])]) {
        small = MemoryFileTree(files)
        self.evidence = evidence.sorted { $0.path.precedes($1.path) }
        paths = (files.map(\.path) + evidence.map(\.path)).sorted { $0.precedes($1) }
    }

    private struct Pieces: FilePieces {
        let bytes: [UInt8]
        let lostFrom: Int
        var byteCount: Int { bytes.count }

        func read(_ range: Range<Int>) -> FileContent {
            // The first look goes well, as it does with a file that somebody writes to later.
            if range.count < bytes.count, range.lowerBound >= lostFrom {
                return .unreadable("it changed while it was read")
            }
            return .bytes(Array(bytes[range]))
        }
    }

    private func bytes(_ path: String) -> [UInt8]? { evidence.first { $0.path == path }?.bytes }

    func listing(below folder: String) -> FolderListing {
        FolderListing(paths: paths.filter { folder.isEmpty || $0.hasPrefix(folder + "/") })
    }

    func read(_ path: String) -> FileContent {
        guard let bytes = bytes(path) else { return small.read(path) }
        return bytes.count > largest ? .unreadable("it is too large") : .bytes(bytes)
    }

    func byteCount(of path: String) -> Int { bytes(path)?.count ?? small.byteCount(of: path) }

    func pieces(of path: String) -> (any FilePieces)? {
        bytes(path).map { Pieces(bytes: $0, lostFrom: lostFrom) }
    }
}

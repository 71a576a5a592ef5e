import MusterSource

/// Files that exist only in memory: the shipped library, tests, drills.
public struct MemoryFileTree: FileTree {
    private let files: [(path: String, text: String)]

    /// Takes files in any order.
    public init(_ files: [(path: String, text: String)]) {
        self.files = files.sorted { $0.path.precedes($1.path) }
    }

    /// The files below a folder; every folder is listed.
    public func listing(below folder: String) -> FolderListing {
        let prefix = folder.isEmpty ? "" : folder + "/"
        return FolderListing(
            paths: files.map(\.path).filter { $0.utf8.starts(with: prefix.utf8) })
    }

    /// What a path holds.
    public func read(_ path: String) -> FileContent {
        guard let text = text(of: path) else {
            return listing(below: path).paths.isEmpty ? .missing : .directory
        }
        return .bytes(Array(text.utf8))
    }

    /// The file at a path.
    public func pieces(of path: String) -> (any FilePieces)? {
        files.first { $0.path.isSame(as: path) }.map { MemoryPieces(bytes: Array($0.text.utf8)) }
    }

    /// The bytes of the file at a path.
    public func byteCount(of path: String) -> Int {
        text(of: path)?.utf8.count ?? 0
    }

    private func text(of path: String) -> String? {
        files.first(named: path, by: \.path)?.text
    }
}

/// The files of a project as the engine sees them: the only door to the outside, handed in by the caller.
public protocol FileTree: Sendable {
    /// What is below a folder (`""` is the project); nothing if there is no such folder.
    func listing(below folder: String) -> FolderListing
    /// What a path holds.
    func read(_ path: String) -> FileContent
    /// How many bytes a path holds, as far as that is known without reading them; else 0. It only spares
    /// work: no result depends on it.
    func byteCount(of path: String) -> Int
    /// The file at a path, to be read in pieces; nil if it cannot be, and `read` says what it holds.
    func pieces(of path: String) -> (any FilePieces)?
}

extension FileTree {
    /// Nil: files are read as a whole.
    public func pieces(of path: String) -> (any FilePieces)? { nil }

    /// 0: nothing is known.
    public func byteCount(of path: String) -> Int { 0 }
}

/// The files of a project as the engine sees them: the only door to the outside, handed in by the caller.
public protocol FileTree: Sendable {
    /// The paths of all files below a folder (`""` is the project), in byte order, with `/` between segments.
    func paths(below folder: String) -> [String]
    /// Folders at or below a folder whose files are not among its `paths`: closed ones, links, too deep ones.
    func unlistedFolders(below folder: String) -> [String]
    /// What a path holds.
    func read(_ path: String) -> FileContent
}

extension FileTree {
    /// None: a tree that knows all of its files.
    public func unlistedFolders(below folder: String) -> [String] { [] }
}

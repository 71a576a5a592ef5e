/// The files of a project as the engine sees them: the only door to the outside, handed in by the caller.
public protocol FileTree: Sendable {
    /// What is below a folder (`""` is the project); nothing if there is no such folder.
    func listing(below folder: String) -> FolderListing
    /// What a path holds.
    func read(_ path: String) -> FileContent
}

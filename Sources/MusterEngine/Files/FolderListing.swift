/// What is below a folder, each list in byte order.
public struct FolderListing: Sendable {
    /// The paths of all files, with `/` between segments.
    public let paths: [String]
    /// Folders, perhaps the one asked for, whose files are not among the paths: closed ones, links, too deep ones.
    public let unlisted: [String]

    /// Makes a listing of lists that are in order.
    public init(paths: [String], unlisted: [String] = []) {
        self.paths = paths
        self.unlisted = unlisted
    }
}

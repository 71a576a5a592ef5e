/// A folder of another tree, seen as a project of its own.
struct FolderTree: FileTree {
    let base: any FileTree
    /// Without a `/` at its end.
    let folder: String

    func listing(below inner: String) -> FolderListing {
        let outer = base.listing(below: inner.isEmpty ? folder : "\(folder)/\(inner)")
        return FolderListing(
            paths: outer.paths.map(inward), unlisted: outer.unlisted.map(inward))
    }

    private func inward(_ path: String) -> String {
        String(decoding: path.utf8.dropFirst(folder.utf8.count + 1), as: UTF8.self)
    }

    func read(_ path: String) -> FileContent {
        // A path with `/` in front or `..` in it would leave the folder.
        let parts = path.utf8.split(separator: 0x2F, omittingEmptySubsequences: false)
        guard path.utf8.first != 0x2F, !parts.contains(where: { $0.elementsEqual("..".utf8) })
        else { return .unreadable("it lies outside the case") }
        return base.read("\(folder)/\(path)")
    }
}

import MusterSource

/// Files that exist only in memory: the shipped library, tests, drills.
public struct MemoryFileTree: FileTree {
    private let files: [(path: String, bytes: [UInt8])]

    /// Takes files in any order.
    public init(_ files: [(path: String, text: String)]) {
        self.files = files.map { ($0.path, Array($0.text.utf8)) }
            .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    /// The paths below a folder, in byte order.
    public func paths(below folder: String) -> [String] {
        let prefix = folder.isEmpty ? "" : folder + "/"
        return files.map(\.path).filter { $0.utf8.starts(with: prefix.utf8) }
    }

    /// What a path holds.
    public func read(_ path: String) -> FileContent {
        guard let file = files.first(where: { $0.path.isSame(as: path) }) else {
            return paths(below: path).isEmpty ? .missing : .directory
        }
        return .bytes(file.bytes)
    }
}

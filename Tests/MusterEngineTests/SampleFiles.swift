import Foundation
import MusterEngine
import MusterSource
import Testing

/// The sample company's files, read once.
struct SampleFiles: FileTree {
    private let files: [String: [UInt8]]
    private let sorted: [String]

    /// Reads them from the root of the package.
    init() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        var files: [String: [UInt8]] = [:]
        for top in ["muster.yaml", "claims.yaml", "waivers.yaml", "evidence", "rules"] {
            let start = root.appendingPathComponent(top)
            var paths = [top]
            if let below = FileManager.default.enumerator(atPath: start.path) {
                paths += below.compactMap { $0 as? String }.map { "\(top)/\($0)" }
            }
            for path in paths {
                guard let data = try? Data(contentsOf: root.appendingPathComponent(path)) else {
                    continue
                }
                files[path] = Array(data)
            }
        }
        self.files = files
        sorted = files.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    func listing(below folder: String) -> FolderListing {
        FolderListing(paths: sorted.filter { folder.isEmpty || $0.hasPrefix(folder + "/") })
    }

    func read(_ path: String) -> FileContent {
        if let bytes = files[path] { return .bytes(bytes) }
        return listing(below: path).paths.isEmpty ? .missing : .directory
    }

    /// The sample as a project.
    static func project() throws -> Project {
        let loaded = ProjectLoader(files: try SampleFiles(), shipped: MemoryFileTree([])).load()
        return try #require(loaded.project, "\(loaded.diagnostics.map(\.message))")
    }
}

import MusterSource

/// Finds the files that a configuration includes among those that were collected.
///
/// A pattern speaks of the host (`/etc/nginx/conf.d/*.conf`), evidence lies in a folder that mirrors more or
/// less of it. So the longest end of the pattern counts that has a match below the including file's
/// folder, or below one of the folders above it, the nearest first.
struct CollectedIncludes: Sendable {
    /// Segments of a pattern; a longer one names nothing that was collected.
    private static let mostSegments = 64

    let files: any FileTree
    private let paths: [String]
    /// The paths in each folder: most patterns have no wildcard before the last segment.
    private let folders: [TextKey: [String]]

    /// `paths` are those that muster.yaml names.
    init(paths: [String], files: any FileTree) {
        self.files = files
        self.paths = paths
        folders = Dictionary(grouping: paths) { Self.folder(of: $0).key }
    }

    /// The files in byte order; nil if none was collected, which says nothing about the host.
    func sources(_ pattern: String, from source: Source) -> [Source]? {
        let wanted = pattern.utf8.split(separator: 0x2F).map { String(decoding: $0, as: UTF8.self) }
        let folders = source.path.utf8.split(separator: 0x2F).dropLast()
            .map { String(decoding: $0, as: UTF8.self) }
        guard wanted.count <= Self.mostSegments else { return nil }
        for dropped in wanted.indices where Self.isTelling(wanted[dropped...], of: wanted) {
            for depth in (0...folders.count).reversed() {
                let found = matching(Array(folders.prefix(depth)) + wanted[dropped...])
                if !found.isEmpty { return found.sorted { $0.precedes($1) }.compactMap(read) }
            }
        }
        return nil
    }

    private func matching(_ segments: [String]) -> [String] {
        let candidate = GlobPattern(segments.joined(separator: "/"))
        let folder = candidate.folder
        // The literal folder is all of the pattern but its name, or wildcards stand before the name.
        let isPlain = folder.utf8.split(separator: 0x2F).count == segments.count - 1
        return (isPlain ? folders[folder.key] ?? [] : paths).filter { candidate.matches($0) }
    }

    private static func folder(of path: String) -> String {
        path.utf8.split(separator: 0x2F).dropLast().map { String(decoding: $0, as: UTF8.self) }
            .joined(separator: "/")
    }

    /// A bare `*.conf` that is left of a longer pattern would take any file for the one that is meant.
    private static func isTelling(_ end: ArraySlice<String>, of whole: [String]) -> Bool {
        end.count == whole.count || end.count > 1
            || !end.contains { $0.utf8.contains(0x2A) || $0.utf8.contains(0x3F) }
    }

    /// A file that cannot be read is reported where it is read as evidence itself.
    private func read(_ path: String) -> Source? {
        guard case .bytes(let bytes) = files.read(path) else { return nil }
        return Source(path: path, bytes: bytes)
    }
}

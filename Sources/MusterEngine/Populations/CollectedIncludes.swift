import MusterSource

/// Finds the files that a configuration includes among those that were collected.
///
/// A pattern speaks of the host (`/etc/nginx/conf.d/*.conf`), evidence lies in a folder that mirrors more or
/// less of it. So the longest end of the pattern counts that has a match below the including file's
/// folder, or below one of the folders above it, the nearest first.
struct CollectedIncludes: Sendable {
    /// Every path that muster.yaml names, in its order.
    let paths: [String]
    let files: any FileTree

    /// The files in byte order; nil if none was collected, which says nothing about the host.
    func sources(_ pattern: String, from source: Source) -> [Source]? {
        let wanted = pattern.utf8.split(separator: 0x2F).map { String(decoding: $0, as: UTF8.self) }
        let folders = source.path.utf8.split(separator: 0x2F).dropLast()
            .map { String(decoding: $0, as: UTF8.self) }
        for dropped in wanted.indices where Self.isTelling(wanted[dropped...], of: wanted) {
            for depth in (0...folders.count).reversed() {
                let candidate = GlobPattern(
                    (folders.prefix(depth) + wanted[dropped...]).joined(separator: "/"))
                let found = paths.filter { candidate.matches($0) }
                if !found.isEmpty { return found.sorted(by: precedes).compactMap(read) }
            }
        }
        return nil
    }

    /// A bare `*.conf` that is left of a longer pattern would take any file for the one that is meant.
    private static func isTelling(_ end: ArraySlice<String>, of whole: [String]) -> Bool {
        end.count == whole.count || end.count > 1
            || !end.contains { $0.utf8.contains(0x2A) || $0.utf8.contains(0x3F) }
    }

    private func precedes(_ left: String, _ right: String) -> Bool {
        left.utf8.lexicographicallyPrecedes(right.utf8)
    }

    /// A file that cannot be read is reported where it is read as evidence itself.
    private func read(_ path: String) -> Source? {
        guard case .bytes(let bytes) = files.read(path) else { return nil }
        return Source(path: path, bytes: bytes)
    }
}

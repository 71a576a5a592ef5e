import MusterEngine
import MusterSource

/// Reads what `git log -z --name-only --format=format:%x01%ct %ae` prints.
enum GitLog {
    /// Ends what comes before a commit's own line.
    private static let mark: UInt8 = 0x01
    /// 1970 to the end of 9999: a commit may claim any number.
    private static let range: ClosedRange<Int64> = 0...253_402_300_799

    /// For each path the latest commit that changed it, in byte order of path.
    static func latestChanges(in log: [UInt8]) -> [(path: String, change: Change)] {
        var latest: [TextKey: (path: String, change: Change)] = [:]
        var current: Change?
        for part in log.split(separator: 0) {
            var name = part
            if part.first == mark {
                let line = part.prefix { $0 != 0x0A }
                current = change(line.dropFirst())
                name = part[line.endIndex...].dropFirst()
            }
            guard !name.isEmpty, let current else { continue }
            let path = String(decoding: name, as: UTF8.self)
            if let known = latest[path.key], known.change.at >= current.at { continue }
            latest[path.key] = (path, current)
        }
        return latest.values.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    /// `1780000000 ada@example`: the committer's time, which is when the repository got it unless
    /// somebody set another, and the author.
    private static func change(_ line: some Sequence<UInt8>) -> Change? {
        let parts = Array(line).split(
            separator: 0x20, maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, let seconds = Int64(String(decoding: parts[0], as: UTF8.self)),
            range.contains(seconds)
        else { return nil }
        return Change(
            at: Moment(seconds: seconds), author: String(decoding: parts[1], as: UTF8.self))
    }
}

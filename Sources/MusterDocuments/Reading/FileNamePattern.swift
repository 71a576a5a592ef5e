/// A pattern such as `*.json` or `*/nginx/*.conf`, matched against the end of a path.
struct FileNamePattern {
    private let segments: [[UInt8]]
    /// How much the pattern says: bytes other than `*`.
    let weight: Int

    init(_ text: String) {
        segments = Self.segments(Array(text.utf8))
        weight = segments.reduce(0) { $0 + $1.count { $0 != 0x2A } } + segments.count - 1
    }

    /// Whether the last parts of the path match, each `*` within one part.
    func matches(_ path: String) -> Bool { matches(Self.segments(Array(path.utf8))) }

    /// The same for a path in its parts.
    func matches(_ parts: [[UInt8]]) -> Bool {
        guard parts.count >= segments.count else { return false }
        return zip(parts.suffix(segments.count), segments).allSatisfy { Self.matches($0, $1) }
    }

    static func segments(_ path: [UInt8]) -> [[UInt8]] {
        path.split(separator: 0x2F, omittingEmptySubsequences: false).map { Array($0) }
    }

    /// Greedy with one step back to the last star: linear for every pattern of ours.
    private static func matches(_ name: [UInt8], _ pattern: [UInt8]) -> Bool {
        var at = 0
        var step = 0
        var star: (pattern: Int, name: Int)?
        while at < name.count {
            if step < pattern.count, pattern[step] == 0x2A {
                star = (step, at)
                step += 1
            } else if step < pattern.count, pattern[step] == name[at] {
                step += 1
                at += 1
            } else if let last = star {
                star = (last.pattern, last.name + 1)
                step = last.pattern + 1
                at = last.name + 1
            } else {
                return false
            }
        }
        return pattern[step...].allSatisfy { $0 == 0x2A }
    }
}

/// A path pattern: `*` stands for anything within one segment, `?` for one byte, `**` for any segments.
public struct GlobPattern: Sendable {
    private let segments: [[UInt8]]
    /// The pattern as written.
    public let text: String

    /// Parses a pattern; every text is one.
    public init(_ text: String) {
        self.text = text
        segments = text.utf8.split(separator: 0x2F).map(Array.init).filter { $0 != [0x2E] }
    }

    /// Whether the pattern has no wildcard and so names one file.
    public var isLiteral: Bool { !segments.contains { $0.contains(0x2A) || $0.contains(0x3F) } }

    /// The path a literal pattern names, without `.` segments.
    var path: String {
        let path = segments.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "/")
        return text.utf8.first == 0x2F ? "/" + path : path
    }

    /// The folder above the first wildcard: nothing outside it can match.
    public var folder: String {
        let fixed = segments.dropLast().prefix { !$0.contains(0x2A) && !$0.contains(0x3F) }
        return fixed.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "/")
    }

    /// Whether a path matches the whole pattern. Linear in path × pattern, whatever the wildcards.
    public func matches(_ path: String) -> Bool {
        isNameRight(path) && reachable(after: path)[segments.count]
    }

    /// Whether the last segments agree, which tells most paths without taking them apart.
    private func isNameRight(_ path: String) -> Bool {
        guard let last = segments.last, last != [0x2A, 0x2A] else { return true }
        var path = path
        return path.withUTF8 { bytes in
            let end = bytes.lastIndex { $0 != 0x2F }.map { $0 + 1 } ?? 0
            let start = bytes[..<end].lastIndex(of: 0x2F).map { $0 + 1 } ?? 0
            return Self.segment(last, matches: UnsafeBufferPointer(rebasing: bytes[start..<end]))
        }
    }

    /// Whether a path below this folder could match.
    func canMatch(below folder: String) -> Bool {
        reachable(after: folder).dropLast().contains(true)
    }

    private func reachable(after path: String) -> [Bool] {
        let parts = path.utf8.split(separator: 0x2F).map(Array.init)
        // reachable[i]: the first i segments of the pattern can match what was consumed so far.
        var reachable = [Bool](repeating: false, count: segments.count + 1)
        reachable[0] = true
        closeOverDoubleStars(&reachable)
        for part in parts {
            var next = [Bool](repeating: false, count: segments.count + 1)
            for (index, segment) in segments.enumerated() where reachable[index] {
                if segment == [0x2A, 0x2A] {
                    next[index] = true
                } else if part.withUnsafeBufferPointer({ Self.segment(segment, matches: $0) }) {
                    next[index + 1] = true
                }
            }
            closeOverDoubleStars(&next)
            reachable = next
        }
        return reachable
    }

    private func closeOverDoubleStars(_ reachable: inout [Bool]) {
        for (index, segment) in segments.enumerated()
        where reachable[index] && segment == [0x2A, 0x2A] {
            reachable[index + 1] = true
        }
    }

    /// Greedy matching with one remembered star: quadratic at worst, never exponential.
    private static func segment(
        _ pattern: [UInt8], matches text: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        var position = 0
        var index = 0
        var star: Int?
        var resume = 0
        while index < text.count {
            if position < pattern.count, pattern[position] == 0x2A {
                star = position
                resume = index
                position += 1
            } else if position < pattern.count,
                pattern[position] == 0x3F || pattern[position] == text[index]
            {
                position += 1
                index += 1
            } else if let star {
                position = star + 1
                resume += 1
                index = resume
            } else {
                return false
            }
        }
        return pattern[position...].allSatisfy { $0 == 0x2A }
    }
}

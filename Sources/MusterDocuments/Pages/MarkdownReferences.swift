/// The link definitions of a page: `[label]: target "title"`.
struct MarkdownReferences {
    /// A target and where it stands.
    struct Target {
        let span: Range<Int>
    }

    private var targets: [[UInt8]: Target] = [:]

    /// Keeps the definition a line holds, the first of several; false if it holds none.
    mutating func take(_ line: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = line.first, bytes[first] == UInt8(ascii: "["),
            let close = bytes.find(UInt8(ascii: "]"), in: line), close - first > 1,
            bytes[first + 1] != UInt8(ascii: "^"), bytes.starts(at: close + 1, with: ":")
        else { return false }
        let rest = bytes.trimmed(close + 2..<max(close + 2, line.upperBound))
        var end = rest.lowerBound
        while end < rest.upperBound, !ASCII.isBlank(bytes[end]) { end += 1 }
        guard end > rest.lowerBound else { return false }
        var span = rest.lowerBound..<end
        if bytes[span.lowerBound] == UInt8(ascii: "<"),
            bytes[span.upperBound - 1] == UInt8(ascii: ">"),
            span.count >= 2
        {
            span = span.lowerBound + 1..<span.upperBound - 1
        }
        let label = Self.folded(bytes[first + 1..<close])
        if targets[label] == nil { targets[label] = Target(span: span) }
        return true
    }

    /// The target of a label, small letters and capitals being one.
    subscript(_ label: some Collection<UInt8>) -> Target? { targets[Self.folded(label)] }

    private static func folded(_ label: some Collection<UInt8>) -> [UInt8] {
        var folded: [UInt8] = []
        for byte in label {
            if !ASCII.isSpace(byte) {
                folded.append(ASCII.lowered(byte))
            } else if let last = folded.last, last != ASCII.space {
                folded.append(ASCII.space)
            }
        }
        if folded.last == ASCII.space { folded.removeLast() }
        return folded
    }
}

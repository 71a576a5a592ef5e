/// One small change to the text of an expression.
struct ExpressionEdit: Sendable {
    /// The bytes that go…
    let range: Range<Int>
    /// …and those that come in their place.
    let replacement: [UInt8]
    /// The smallest expression around the change.
    let context: Range<Int>

    init(_ range: Range<Int>, _ replacement: [UInt8], in context: Range<Int>) {
        self.range = range
        self.replacement = replacement
        self.context = context
    }

    init(_ range: Range<Int>, _ replacement: String, in context: Range<Int>) {
        self.init(range, Array(replacement.utf8), in: context)
    }

    /// The whole text with the change made.
    func applied(to text: [UInt8]) -> [UInt8] {
        Array(text[..<range.lowerBound] + replacement + text[range.upperBound...])
    }

    /// What stood there, on one line.
    func before(in text: [UInt8]) -> String { Self.line(text[context]) }

    /// What stands there now, on one line.
    func after(in text: [UInt8]) -> String {
        Self.line(
            text[context.lowerBound..<range.lowerBound] + replacement
                + text[range.upperBound..<context.upperBound])
    }

    /// Every run of white space as one space, none at the ends: the same for all ways to break a line.
    static func line(_ bytes: some Sequence<UInt8>) -> String {
        var line: [UInt8] = []
        for byte in bytes {
            let isSpace = byte == 0x20 || (byte >= 0x09 && byte <= 0x0D)
            if isSpace, line.isEmpty || line.last == 0x20 { continue }
            line.append(isSpace ? 0x20 : byte)
        }
        if line.last == 0x20 { line.removeLast() }
        return String(decoding: line, as: UTF8.self)
    }
}

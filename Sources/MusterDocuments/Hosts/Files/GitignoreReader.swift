import MusterSource

/// One pass over the lines of gitignore(5).
struct GitignoreReader {
    private var pass: HostPass
    private let shape: RecordShape
    private var patterns: [Node] = []

    init(_ source: Source, limits: ParseLimits) {
        pass = HostPass(source, limits: limits)
        shape = RecordShape(
            pass.builder, ["text", "pattern", "negated", "directoryOnly", "anchored"])
    }

    mutating func read() -> ParseOutcome {
        var lines = SourceLines(pass.source, pass.whole)
        while let line = lines.next(), !pass.diagnostics.isFull {
            guard let first = line.first, pass.bytes[first] != ASCII.hash else { continue }
            let text = withoutSpaces(line)
            if !text.isEmpty { readPattern(text) }
        }
        let list = pass.builder.makeList(patterns, span: pass.whole)
        return pass.outcome([("patterns", list)], format: "gitignore")
    }

    /// Spaces at the end do not count unless a backslash stands before them.
    private func withoutSpaces(_ line: Range<Int>) -> Range<Int> {
        var end = line.upperBound
        while end > line.lowerBound, pass.bytes[end - 1] == ASCII.space { end -= 1 }
        if end < line.upperBound, isEscaped(end, from: line.lowerBound) { end += 1 }
        return line.lowerBound..<end
    }

    /// Whether an odd number of backslashes stands before the offset.
    private func isEscaped(_ offset: Int, from start: Int) -> Bool {
        var index = offset
        while index > start, pass.bytes[index - 1] == ASCII.backslash { index -= 1 }
        return (offset - index) % 2 == 1
    }

    private mutating func readPattern(_ text: Range<Int>) {
        guard !isEscaped(text.upperBound, from: text.lowerBound) else {
            pass.diagnostics.add(
                HostDiagnostics.deadPattern(
                    pass.location(text.upperBound - 1..<text.upperBound)))
            return
        }
        var start = text.lowerBound
        var end = text.upperBound
        let slash = UInt8(ascii: "/")
        if pass.bytes[start] == UInt8(ascii: "!") { start += 1 }
        let sign = text.lowerBound..<start
        if end > start, pass.bytes[end - 1] == slash { end -= 1 }
        let isAnchored = pass.bytes.find(slash, in: start..<end) != nil
        if end > start, pass.bytes[start] == slash { start += 1 }
        let place = text.lowerBound..<text.lowerBound
        let values = [
            pass.string(text), pass.string(start..<end), pass.bool(!sign.isEmpty, sign),
            pass.bool(end < text.upperBound, end..<text.upperBound), pass.bool(isAnchored, place),
        ]
        patterns.append(shape.make(values, in: pass.builder, span: text))
    }
}

import MusterSource

/// One pass over the lines of crypttab(5): two to four fields between blanks.
struct CrypttabReader {
    private var pass: HostPass
    private let shape: RecordShape
    private var volumes: [(name: Node, entry: Node)] = []

    init(_ source: Source, limits: ParseLimits) {
        pass = HostPass(source, limits: limits)
        shape = RecordShape(pass.builder, ["name", "device", "keyFile", "options"])
    }

    mutating func read() -> ParseOutcome {
        var lines = SourceLines(pass.source, pass.whole)
        while let line = lines.next(), !pass.diagnostics.isFull {
            let fields = pass.bytes.words(line)
            if let first = fields.first, let last = fields.last,
                pass.bytes[first.lowerBound] != ASCII.hash
            {
                readVolume(fields, span: first.lowerBound..<last.upperBound)
            }
        }
        let list = pass.builder.makeList(volumes.map(\.entry), span: pass.whole)
        return pass.outcome(
            [("volumes", list), ("byName", pass.index(volumes))], format: "crypttab")
    }

    private mutating func readVolume(_ fields: [Range<Int>], span: Range<Int>) {
        guard (2...4).contains(fields.count) else {
            pass.diagnostics.add(
                HostDiagnostics.fieldCount(
                    pass.location(span), found: fields.count,
                    expected: "name, device, key file, options"))
            return
        }
        let end = span.upperBound..<span.upperBound
        let name = OctalEscapes.string(fields[0], in: pass)
        let values = [
            name, OctalEscapes.string(fields[1], in: pass),
            OctalEscapes.string(fields.count > 2 ? fields[2] : end, in: pass),
            MountOptions.list(fields.count > 3 ? fields[3] : end, in: pass),
        ]
        volumes.append((name, shape.make(values, in: pass.builder, span: span)))
    }
}

import MusterSource

/// One pass over the lines of fstab(5): up to six fields between blanks.
struct FstabReader {
    private var pass: HostPass
    private let shape: RecordShape
    private var mounts: [(name: Node, entry: Node)] = []

    init(_ source: Source, limits: ParseLimits) {
        pass = HostPass(source, limits: limits)
        shape = RecordShape(
            pass.builder, ["spec", "file", "vfstype", "mntops", "freq", "passno"])
    }

    mutating func read() -> ParseOutcome {
        var lines = SourceLines(pass.source, pass.whole)
        while let line = lines.next(), !pass.diagnostics.isFull {
            var fields = pass.bytes.words(line)
            if let remark = fields.firstIndex(where: { pass.bytes[$0.lowerBound] == ASCII.hash }) {
                fields.removeSubrange(remark...)
            }
            if let first = fields.first, let last = fields.last {
                readMount(fields, span: first.lowerBound..<last.upperBound)
            }
        }
        let list = pass.builder.makeList(mounts.map(\.entry), span: pass.whole)
        return pass.outcome(
            [("mounts", list), ("byFile", pass.index(mounts, lastWins: true))], format: "fstab")
    }

    private mutating func readMount(_ fields: [Range<Int>], span: Range<Int>) {
        guard (3...6).contains(fields.count) else {
            pass.diagnostics.add(
                HostDiagnostics.fieldCount(
                    pass.location(span), found: fields.count,
                    expected: "device, mount point, type, options, frequency, pass"))
            return
        }
        let freq = number(fields, 4, end: span.upperBound)
        let passno = number(fields, 5, end: span.upperBound)
        guard let freq, let passno else { return }
        let file = OctalEscapes.string(fields[1], in: pass)
        let values = [
            OctalEscapes.string(fields[0], in: pass), file, pass.string(fields[2]),
            MountOptions.list(
                fields.count > 3 ? fields[3] : span.upperBound..<span.upperBound, in: pass), freq,
            passno,
        ]
        mounts.append((file, shape.make(values, in: pass.builder, span: span)))
    }

    private mutating func number(_ fields: [Range<Int>], _ index: Int, end: Int) -> Node? {
        guard index < fields.count else { return pass.builder.makeNull(span: end..<end) }
        guard let value = pass.bytes.decimal(fields[index], limit: Int64(Int32.max)) else {
            pass.diagnostics.add(
                HostDiagnostics.notANumber(
                    pass.location(fields[index]), index == 4 ? "dump frequency" : "pass number",
                    "digits such as 0"))
            return nil
        }
        return pass.builder.makeInt(value, span: fields[index])
    }
}

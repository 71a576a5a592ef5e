import MusterSource

/// One pass over the lines of group(5).
struct GroupReader {
    private let hashes: Source
    private var pass: HostPass
    private let shape: RecordShape
    private var groups: [(name: Node, entry: Node)] = []

    /// Reads `source`, a copy without hashes; what `hashes` says of them alone comes from there.
    init(_ source: Source, hashes: Source, limits: ParseLimits) {
        self.hashes = hashes
        pass = HostPass(source, limits: limits)
        shape = RecordShape(
            pass.builder,
            ["name", "gid", "members", "shadowed", "scheme", "locked", "empty"])
    }

    mutating func read() -> ParseOutcome {
        let (own, nis) = AccountLines.parted(pass)
        for line in own where !pass.diagnostics.isFull { readGroup(line) }
        let list = pass.builder.makeList(groups.map(\.entry), span: pass.whole)
        return pass.outcome(
            [
                ("groups", list), ("byName", pass.index(groups)),
                ("nis", pass.strings(nis, emptyAt: pass.whole.upperBound)),
            ], format: "group")
    }

    private mutating func readGroup(_ line: Range<Int>) {
        guard
            let fields = AccountLines.fields(
                of: line, count: 4, expected: "name:password:GID:members", in: &pass),
            let gid = AccountLines.identifier(fields[2], in: &pass)
        else { return }
        let name = pass.string(fields[0])
        let password = PasswordField(hashes.bytes, fields[1])
        let members = pass.bytes.split(fields[3], at: UInt8(ascii: ","))
            .map { pass.bytes.trimmed($0) }.filter { !$0.isEmpty }
        let values =
            [
                name, gid, pass.strings(members, emptyAt: fields[3].lowerBound),
                pass.bool(password.isShadowed, fields[1]),
            ] + AccountLines.values(of: password, in: pass)
        groups.append((name, shape.make(values, in: pass.builder, span: line)))
    }
}

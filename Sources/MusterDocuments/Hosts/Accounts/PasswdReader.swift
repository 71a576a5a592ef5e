import MusterSource

/// One pass over the lines of passwd(5).
struct PasswdReader {
    private let hashes: Source
    private var pass: HostPass
    private let shape: RecordShape
    private var users: [(name: Node, entry: Node)] = []

    /// Reads `source`, a copy without hashes; what `hashes` says of them alone comes from there.
    init(_ source: Source, hashes: Source, limits: ParseLimits) {
        self.hashes = hashes
        pass = HostPass(source, limits: limits)
        shape = RecordShape(
            pass.builder,
            [
                "name", "uid", "gid", "gecos", "home", "shell", "shadowed", "scheme", "locked",
                "empty",
            ])
    }

    mutating func read() -> ParseOutcome {
        let (own, nis) = AccountLines.parted(pass)
        for line in own where !pass.diagnostics.isFull { readUser(line) }
        let list = pass.builder.makeList(users.map(\.entry), span: pass.whole)
        return pass.outcome(
            [
                ("users", list), ("byName", pass.index(users)),
                ("nis", pass.strings(nis, emptyAt: pass.whole.upperBound)),
            ], format: "passwd")
    }

    private mutating func readUser(_ line: Range<Int>) {
        guard
            let fields = AccountLines.fields(
                of: line, count: 7, expected: "name:password:UID:GID:GECOS:directory:shell",
                in: &pass)
        else { return }
        let uid = AccountLines.identifier(fields[2], in: &pass)
        let gid = AccountLines.identifier(fields[3], in: &pass)
        guard let uid, let gid else { return }
        let name = pass.string(fields[0])
        let password = PasswordField(hashes.bytes, fields[1])
        let values =
            [name, uid, gid] + fields[4...6].map { pass.string($0) }
            + [pass.bool(password.isShadowed, fields[1])]
            + AccountLines.values(of: password, in: pass)
        users.append((name, shape.make(values, in: pass.builder, span: line)))
    }
}

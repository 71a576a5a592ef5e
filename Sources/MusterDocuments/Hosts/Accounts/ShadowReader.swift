import MusterSource

/// One pass over the lines of shadow(5).
struct ShadowReader {
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
                "name", "scheme", "locked", "empty", "lastChange", "changed", "min", "max", "warn",
                "inactive", "expire", "expires",
            ])
    }

    mutating func read() -> ParseOutcome {
        var lines = SourceLines(pass.source, pass.whole)
        while let line = lines.next(), !pass.diagnostics.isFull {
            if !AccountLines.isRemark(pass.bytes, line) { readUser(line) }
        }
        let list = pass.builder.makeList(users.map(\.entry), span: pass.whole)
        return pass.outcome([("users", list), ("byName", pass.index(users))], format: "shadow")
    }

    private mutating func readUser(_ line: Range<Int>) {
        guard
            let fields = AccountLines.fields(
                of: line, count: 9,
                expected: "name:password:changed:min:max:warn:inactive:expires:reserved",
                in: &pass)
        else { return }
        let numbers = fields[2...7].compactMap { days($0) }
        guard numbers.count == 6 else { return }
        let name = pass.string(fields[0])
        let password = PasswordField(hashes.bytes, fields[1])
        let values =
            [name] + AccountLines.values(of: password, in: pass)
            + [numbers[0], date(numbers[0], span: fields[2])] + numbers[1...5]
            + [date(numbers[5], span: fields[7])]
        users.append((name, shape.make(values, in: pass.builder, span: line)))
    }

    /// A number of days; null where the field is empty or -1, which the C library takes for empty.
    private mutating func days(_ field: Range<Int>) -> Node? {
        if field.isEmpty || pass.bytes.equals(field, "-1") {
            return pass.builder.makeNull(span: field)
        }
        guard let value = pass.bytes.decimal(field, limit: Int64(Int32.max)) else {
            pass.diagnostics.add(
                HostDiagnostics.notANumber(
                    pass.location(field), "number of days", "digits or nothing"))
            return nil
        }
        return pass.builder.makeInt(value, span: field)
    }

    /// The day a count since 1970 means; null for none, for 0, and beyond the year 9999.
    private func date(_ days: Node, span: Range<Int>) -> Node {
        let count = Int64(bitPattern: days.payload)
        guard days.kind == .int, count > 0, count < 2_932_897 else {
            return pass.builder.makeNull(span: span)
        }
        return pass.builder.makeTimestamp(seconds: count * 86_400, wholeDay: true, span: span)
    }
}

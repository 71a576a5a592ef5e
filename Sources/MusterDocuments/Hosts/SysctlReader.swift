import MusterSource

/// One pass over the lines of sysctl.d(5): a name, `=`, a value.
struct SysctlReader {
    private var pass: HostPass
    private let shape: RecordShape
    private var settings: [Node] = []
    private var values: [(name: Node, entry: Node)] = []
    private var excluded: [Node] = []

    init(_ source: Source, limits: ParseLimits) {
        pass = HostPass(source, limits: limits)
        shape = RecordShape(pass.builder, ["name", "value", "ignoreErrors"])
    }

    mutating func read() -> ParseOutcome {
        var lines = SourceLines(pass.source, pass.whole)
        while let line = lines.next(), !pass.diagnostics.isFull {
            let text = pass.bytes.trimmed(line)
            guard let first = text.first.map({ pass.bytes[$0] }), first != ASCII.hash,
                first != UInt8(ascii: ";")
            else { continue }
            readSetting(text, hasMinus: first == UInt8(ascii: "-"))
        }
        let place = pass.whole
        return pass.outcome(
            [
                ("settings", pass.builder.makeList(settings, span: place)),
                ("values", pass.index(values, lastWins: true)),
                ("excluded", pass.builder.makeList(excluded, span: place)),
            ], format: "sysctl")
    }

    private mutating func readSetting(_ text: Range<Int>, hasMinus: Bool) {
        let start = hasMinus ? text.lowerBound + 1 : text.lowerBound
        let equals = pass.bytes.find(UInt8(ascii: "="), in: start..<text.upperBound)
        guard equals != nil || hasMinus else {
            pass.diagnostics.add(HostDiagnostics.expectedSetting(pass.location(text)))
            return
        }
        let name = pass.bytes.trimmed(start..<(equals ?? text.upperBound))
        guard !name.isEmpty else {
            pass.diagnostics.add(HostDiagnostics.missingName(pass.location(text), of: "a value"))
            return
        }
        let key = pass.builder.makeText(dotted(name), text: name, span: name)
        guard let equals else {
            excluded.append(key)
            return
        }
        let value = pass.string(pass.bytes.trimmed(equals + 1..<text.upperBound))
        values.append((key, value))
        let sign = text.lowerBound..<start
        settings.append(
            shape.make([key, value, pass.bool(hasMinus, sign)], in: pass.builder, span: text))
    }

    /// The name with dots between its parts: by sysctl.d(5) the first separator decides which one parts.
    private func dotted(_ name: Range<Int>) -> [UInt8] {
        let (dot, slash) = (UInt8(ascii: "."), UInt8(ascii: "/"))
        let separator = name.first { pass.bytes[$0] == dot || pass.bytes[$0] == slash }
        guard let separator, pass.bytes[separator] == slash else { return Array(pass.bytes[name]) }
        return pass.bytes[name].map { $0 == slash ? dot : $0 == dot ? slash : $0 }
    }
}

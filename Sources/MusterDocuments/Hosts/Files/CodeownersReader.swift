import MusterSource

/// One pass over the lines of a CODEOWNERS file: rules, GitLab's sections, comments behind `#`.
struct CodeownersReader {
    private var pass: HostPass
    private let ruleShape: RecordShape
    private let sectionShape: RecordShape
    private var rules: [Node] = []
    private var sections: [Node] = []
    private var section: Range<Int>?

    init(_ source: Source, limits: ParseLimits) {
        pass = HostPass(source, limits: limits)
        ruleShape = RecordShape(pass.builder, ["pattern", "owners", "section"])
        sectionShape = RecordShape(pass.builder, ["name", "optional", "approvals", "owners"])
    }

    mutating func read() -> ParseOutcome {
        var lines = SourceLines(pass.source, pass.whole)
        while let line = lines.next(), !pass.diagnostics.isFull {
            let text = pass.bytes.trimmed(line)
            guard let first = text.first, pass.bytes[first] != ASCII.hash else { continue }
            let isOptional = pass.bytes.starts(at: first, with: "^[")
            if isOptional || pass.bytes[first] == UInt8(ascii: "[") {
                readSection(text, isOptional: isOptional)
            } else {
                readRule(text)
            }
        }
        return pass.outcome(
            [
                ("rules", pass.builder.makeList(rules, span: pass.whole)),
                ("sections", pass.builder.makeList(sections, span: pass.whole)),
            ], format: "codeowners")
    }

    private mutating func readRule(_ line: Range<Int>) {
        var end = line.lowerBound
        while end < line.upperBound, !ASCII.isBlank(pass.bytes[end]) {
            end += pass.bytes[end] == ASCII.backslash && end + 1 < line.upperBound ? 2 : 1
        }
        let text = line.lowerBound..<end
        guard let owners = owners(end..<line.upperBound) else { return }
        let decoded = pass.bytes[text].enumerated().filter { index, byte in
            !(byte == ASCII.backslash
                && pass.bytes.starts(at: end - text.count + index, with: "\\ "))
        }
        let pattern = pass.builder.makeText(decoded.map(\.element), text: text, span: text)
        let place = line.lowerBound..<line.lowerBound
        let last = owners.last?.upperBound ?? end
        rules.append(
            ruleShape.make(
                [pattern, pass.strings(owners, emptyAt: end), pass.string(section ?? place)],
                in: pass.builder, span: text.lowerBound..<last))
    }

    /// Names up to a comment; nil and a diagnostic if one is none.
    private mutating func owners(_ text: Range<Int>) -> [Range<Int>]? {
        var words = pass.bytes.words(text)
        if let remark = words.firstIndex(where: { pass.bytes[$0.lowerBound] == ASCII.hash }) {
            words.removeSubrange(remark...)
        }
        let wrong = words.filter { pass.bytes.find(UInt8(ascii: "@"), in: $0) == nil }
        for word in wrong { pass.diagnostics.add(HostDiagnostics.owner(pass.location(word))) }
        return wrong.isEmpty ? words : nil
    }

    /// `[Name][2] @owner`, with `^` before it if its approval is optional.
    private mutating func readSection(_ line: Range<Int>, isOptional: Bool) {
        let start = line.lowerBound + (isOptional ? 2 : 1)
        guard let close = pass.bytes.find(UInt8(ascii: "]"), in: start..<line.upperBound),
            !pass.bytes.trimmed(start..<close).isEmpty
        else {
            pass.diagnostics.add(HostDiagnostics.ownersSection(pass.location(line)))
            return
        }
        let name = pass.bytes.trimmed(start..<close)
        section = name
        var rest = close + 1
        var approvals = pass.builder.makeNull(span: rest..<rest)
        if rest < line.upperBound, pass.bytes[rest] == UInt8(ascii: "[") {
            let end = pass.bytes.find(UInt8(ascii: "]"), in: rest..<line.upperBound)
            let digits = rest + 1..<(end ?? rest + 1)
            guard let end, let count = pass.bytes.decimal(digits, limit: 1_000_000) else {
                pass.diagnostics.add(HostDiagnostics.ownersSection(pass.location(line)))
                return
            }
            approvals = pass.builder.makeInt(count, span: digits)
            rest = end + 1
        }
        guard let owners = owners(rest..<line.upperBound) else { return }
        let values = [
            pass.string(name), pass.bool(isOptional, line.lowerBound..<start - 1), approvals,
            pass.strings(owners, emptyAt: rest),
        ]
        let span = line.lowerBound..<(owners.last?.upperBound ?? rest)
        sections.append(sectionShape.make(values, in: pass.builder, span: span))
    }
}

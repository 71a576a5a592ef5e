import MusterSource

/// One pass over a message: the header's lines, then the body's.
struct MailReader {
    private let source: Source
    private let bytes: UnsafeBufferPointer<UInt8>
    private let range: Range<Int>
    private let builder: DocumentBuilder
    private let text: MailText
    private var diagnostics: DiagnosticList
    private var fields: [MailField] = []

    init(_ source: Source, _ range: Range<Int>, limits: ParseLimits) {
        self.source = source
        bytes = source.bytes
        self.range = range
        builder = DocumentBuilder(source)
        text = MailText(bytes)
        diagnostics = DiagnosticList(limit: limits.diagnostics)
    }

    mutating func read() -> ParseOutcome {
        var lines = SourceLines(source, range)
        var isFirst = true
        while let line = lines.next(), !line.isEmpty, !diagnostics.isFull {
            // Mail boxes put an envelope line before the header.
            if !isFirst || !bytes.starts(at: line.lowerBound, with: "From ") { takeHeader(line) }
            isFirst = false
        }
        if fields.isEmpty, !diagnostics.hasErrors {
            diagnostics.add(ToolDiagnostics.noHeader(Location(source, range.prefix(0))))
        }
        guard !diagnostics.hasErrors else { return ParseOutcome(nil, diagnostics.all) }
        let bodyStart = lines.offset
        let mark = builder.mark
        while let line = lines.next() { builder.push(builder.makeString(slice: line)) }
        let body = builder.closeList(from: mark, span: bodyStart..<range.upperBound)
        let root = MailFields(source, builder, fields, range).root(body: body)
        return ParseOutcome(builder.finish(root: root, format: "mail"), diagnostics.all)
    }

    private mutating func takeHeader(_ line: Range<Int>) {
        if ASCII.isBlank(bytes[line.lowerBound]) {
            guard let last = fields.popLast() else {
                diagnostics.add(ToolDiagnostics.noMailField(Location(source, line)))
                return
            }
            let value = bytes.trimmed(line)
            let start = last.value.isEmpty ? value.lowerBound : last.value.lowerBound
            let end = value.isEmpty ? last.value.upperBound : value.upperBound
            fields.append(MailField(name: last.name, value: min(start, end)..<end))
            return
        }
        guard let colon = bytes.find(UInt8(ascii: ":"), in: line) else {
            diagnostics.add(ToolDiagnostics.noMailField(Location(source, line)))
            return
        }
        // Blanks before the colon are obsolete, but RFC 5322 section 4.5 has them read.
        let name = bytes.trimmed(line.lowerBound..<colon)
        guard !name.isEmpty, name.allSatisfy({ bytes[$0] > 0x20 && bytes[$0] < 0x7F }) else {
            diagnostics.add(ToolDiagnostics.noMailField(Location(source, line)))
            return
        }
        fields.append(MailField(name: name, value: bytes.trimmed(colon + 1..<line.upperBound)))
    }
}

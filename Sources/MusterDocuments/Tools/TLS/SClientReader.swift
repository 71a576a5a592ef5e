import MusterSource

/// One pass over the lines of a transcript.
///
/// What openssl writes to its error output may stand anywhere among the rest, so lines are told by how they
/// begin, not by their order; the first line of a kind counts.
struct SClientReader {
    let source: Source
    let bytes: UnsafeBufferPointer<UInt8>
    let builder: DocumentBuilder
    private let range: Range<Int>
    private let limits: ParseLimits
    var facts = SClientFacts()
    var diagnostics: DiagnosticList
    var isInChain = false
    /// The depth that the last `depth=` line named.
    var depth: Node?

    init(_ source: Source, _ range: Range<Int>, limits: ParseLimits) {
        self.source = source
        bytes = source.bytes
        self.range = range
        self.limits = limits
        builder = DocumentBuilder(source)
        diagnostics = DiagnosticList(limit: limits.diagnostics)
    }

    mutating func read() -> ParseOutcome {
        var lines = SourceLines(source, range)
        var last = range.lowerBound..<range.lowerBound
        var isLastSaid = false
        while let line = lines.next(), !diagnostics.isFull {
            let text = bytes.trimmed(line)
            if !text.isEmpty { last = text }
            if bytes.starts(at: line.lowerBound, with: "CONNECTED(") {
                connect(text)
            } else if !facts.isEnded {
                if isLastSaid, bytes.equals(text, "---") {
                    facts.isEnded = true
                    continue
                }
                take(text)
                isLastSaid = isLastSaid || facts.verifyCode != nil
            }
        }
        check(last)
        guard !diagnostics.hasErrors else { return ParseOutcome(nil, diagnostics.all) }
        var certificates: [Node] = []
        if facts.hasHandshake || !facts.links.isEmpty {
            var scanner = PEMScanner(source, limits: limits)
            let blocks = scanner.blocks()
            diagnostics = scanner.diagnostics
            certificates = PEMCertificates(source, builder).read(blocks, &diagnostics)
            guard !diagnostics.hasErrors else { return ParseOutcome(nil, diagnostics.all) }
        }
        let root = facts.node(builder, certificates: certificates, span: range)
        return ParseOutcome(builder.finish(root: root, format: "s_client"), diagnostics.all)
    }

    private mutating func connect(_ line: Range<Int>) {
        if let first = facts.connected {
            diagnostics.add(
                ToolDiagnostics.secondTranscript(
                    Location(source, line), first: Location(source, first)))
        } else {
            facts.connected = line
        }
    }

    /// Says what a transcript must have and this one has not.
    private mutating func check(_ last: Range<Int>) {
        let place = Location(source, last)
        guard facts.connected != nil else {
            // A handshake that fails under -brief leaves nothing but its errors.
            if facts.failure == nil, facts.errors.isEmpty {
                diagnostics.add(ToolDiagnostics.noTranscript(place))
            }
            return
        }
        if facts.isBrief, facts.cipher == nil {
            diagnostics.add(ToolDiagnostics.cutTranscript(place, missing: "'Ciphersuite'"))
        } else if !facts.isBrief, !facts.isEnded {
            diagnostics.add(
                ToolDiagnostics.cutTranscript(place, missing: "summary with 'Verify return code'"))
        }
    }

    /// The rest of the line, if it begins so.
    func rest(_ line: Range<Int>, after prefix: StaticString) -> Range<Int>? {
        guard bytes.starts(at: line.lowerBound, with: prefix) else { return nil }
        let start = line.lowerBound + prefix.utf8CodeUnitCount
        return start <= line.upperBound ? bytes.trimmed(start..<line.upperBound) : nil
    }

    /// The part of a name and its value: `Protocol  : TLSv1.2`.
    func value(_ line: Range<Int>, of name: StaticString) -> Range<Int>? {
        guard let after = rest(line, after: name), !after.isEmpty,
            bytes[after.lowerBound] == UInt8(ascii: ":")
        else { return nil }
        return bytes.trimmed(after.dropFirst())
    }

    /// A number that makes up the whole range.
    func number(_ range: Range<Int>) -> Node? {
        var cursor = ByteCursor(bytes, range)
        guard let value = cursor.number(1...9), cursor.isAtEnd else { return nil }
        return builder.makeInt(Int64(value), span: range)
    }

    /// Splits a range at a separator; the parts come without blanks at their ends.
    func parts(_ range: Range<Int>, at separator: UInt8) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var start = range.lowerBound
        while let end = bytes.find(separator, in: start..<range.upperBound) {
            parts.append(bytes.trimmed(start..<end))
            start = end + 1
        }
        parts.append(bytes.trimmed(start..<range.upperBound))
        return parts
    }
}

import MusterSource

/// One pass over the entries of a zone file.
struct ZoneReader {
    private let source: Source
    private let bytes: UnsafeBufferPointer<UInt8>
    private let builder: DocumentBuilder
    private var records: RecordReader
    private let inclusion: Inclusion
    private var diagnostics: DiagnosticList
    private var directives: [Node] = []
    private var origin: Node?

    init(_ source: Source, limits: ParseLimits, including find: Inclusion.Find?) {
        self.source = source
        bytes = source.bytes
        builder = DocumentBuilder(source)
        records = RecordReader(source, builder)
        inclusion = Inclusion(source, limits: limits, find: find)
        diagnostics = DiagnosticList(limit: limits.diagnostics)
    }

    mutating func read() -> ParseOutcome {
        let whole = SourceLines.textStart(source)..<source.count
        var lexer = ZoneLexer(source, from: whole.lowerBound)
        let mark = builder.mark
        while let entry = lexer.next(), !diagnostics.isFull {
            for mistake in lexer.takeMistakes() { diagnostics.add(mistake) }
            let first = entry.tokens[0]
            if !entry.isIndented, !first.isQuoted, bytes[first.text.lowerBound] == UInt8(ascii: "$")
            {
                readDirective(entry)
            } else if let record = records.record(entry, &diagnostics) {
                builder.push(record)
            }
        }
        for mistake in lexer.takeMistakes() { diagnostics.add(mistake) }
        let list = builder.closeList(from: mark, span: whole)
        guard !diagnostics.hasErrors else { return ParseOutcome(nil, diagnostics.all) }
        var pairs = [("records", list)]
        if let origin {
            pairs.append(("origin", origin))
        } else if let learnt = records.origin {
            let start = whole.lowerBound..<whole.lowerBound
            pairs.append(("origin", builder.makeString(bytes: learnt, span: start)))
        }
        pairs.append(("directives", builder.makeList(directives, span: whole)))
        let root = builder.makeMap(pairs, span: whole)
        return ParseOutcome(builder.finish(root: root, format: "zone"), diagnostics.all)
    }

    private mutating func readDirective(_ entry: ZoneEntry) {
        let name = entry.tokens[0]
        let args = entry.tokens.dropFirst()
        if bytes.equalsIgnoringCase(name.text, "$origin") {
            guard let token = args.first, args.count == 1 else {
                return bad(entry, "'$ORIGIN name'")
            }
            if origin == nil { origin = records.makeName(token) }
            records.origin = records.absolute(token)
        } else if bytes.equalsIgnoringCase(name.text, "$ttl") {
            guard let token = args.first, args.count == 1,
                let seconds = ZoneText.seconds(bytes[token.text])
            else { return bad(entry, "'$TTL seconds'") }
            records.defaultTTL = builder.makeInt(seconds, span: token.span)
        } else if bytes.equalsIgnoringCase(name.text, "$include") {
            guard let path = args.first, args.count <= 2 else {
                return bad(entry, "'$INCLUDE file'")
            }
            inclusion.expect(
                anyOf: [ZoneText.decoded(bytes[path.text])], at: Location(source, path.span),
                diagnostics: &diagnostics)
        } else if bytes.equalsIgnoringCase(name.text, "$generate") {
            guard args.count >= 4 else { return bad(entry, "'$GENERATE range name type data'") }
            if inclusion.isFollowed {
                let place = Location(source, entry.span)
                diagnostics.add(IncludingDiagnostics.notFollowed("$GENERATE", place))
            }
        } else {
            diagnostics.add(DNSDiagnostics.unknownDirective(Location(source, name.span)))
        }
        let values = args.map { builder.makeString(slice: $0.text, span: $0.span) }
        let start = args.first?.span.lowerBound ?? name.span.upperBound
        let list = builder.makeList(
            values, span: start..<(args.last?.span.upperBound ?? start))
        directives.append(
            builder.makeMap(
                [("name", builder.makeString(slice: name.text)), ("args", list)],
                span: entry.span))
    }

    private mutating func bad(_ entry: ZoneEntry, _ expected: String) {
        diagnostics.add(
            DNSDiagnostics.badDirective(Location(source, entry.span), expected: expected))
    }
}

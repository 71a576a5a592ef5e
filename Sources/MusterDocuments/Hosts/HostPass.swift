import MusterSource

/// What every reader of a host's files holds: the text, the document in the making, what is wrong.
struct HostPass {
    let source: Source
    let bytes: UnsafeBufferPointer<UInt8>
    let builder: DocumentBuilder
    /// The source without its byte order mark.
    let whole: Range<Int>
    var diagnostics: DiagnosticList

    init(_ source: Source, limits: ParseLimits) {
        self.source = source
        bytes = source.bytes
        builder = DocumentBuilder(source)
        whole = SourceLines.textStart(source)..<source.count
        diagnostics = DiagnosticList(limit: limits.diagnostics)
    }

    func location(_ range: Range<Int>) -> Location { Location(source, range) }

    /// The text of the range as it stands.
    func string(_ range: Range<Int>) -> Node { builder.makeString(slice: range) }

    func bool(_ value: Bool, _ span: Range<Int>) -> Node { builder.makeBool(value, span: span) }

    /// A list that the whole text holds.
    func list(_ nodes: [Node]) -> Node { builder.makeList(nodes, span: whole) }

    /// A list of the texts of ranges; its span is from the first to the last.
    func strings(_ ranges: [Range<Int>], emptyAt place: Int) -> Node {
        let span =
            (ranges.first?.lowerBound ?? place)..<(ranges.last?.upperBound ?? place)
        return builder.makeList(ranges.map { string($0) }, span: span)
    }

    /// A map from name to entry; of entries with the same name it holds the first, or the last.
    func index(_ entries: [(name: Node, entry: Node)], lastWins: Bool = false) -> Node {
        var names = NameIndex()
        var kept: [(name: Node, entry: Node)] = []
        for entry in entries {
            let (number, isNew) = names.number(of: builder.writtenBytes(of: entry.name))
            if isNew {
                kept.append(entry)
            } else if lastWins {
                kept[number] = entry
            }
        }
        let mark = builder.mark
        for (name, entry) in kept {
            builder.push(name)
            builder.push(entry)
        }
        return builder.closeMap(from: mark, span: whole)
    }

    /// Ends the document, or refuses it for its mistakes.
    func outcome(_ fields: [(name: String, value: Node)], format: String) -> ParseOutcome {
        guard !diagnostics.hasErrors else { return ParseOutcome(nil, diagnostics.all) }
        let mark = builder.mark
        for (name, value) in fields { builder.pushField(builder.fieldName(name), value) }
        let root = builder.closeMap(from: mark, span: whole)
        return ParseOutcome(builder.finish(root: root, format: format), diagnostics.all)
    }
}

import MusterSource

/// One pass over the parameters of main.cf, and one over their references.
struct PostfixMainReader {
    private struct Setting {
        let name: Range<Int>
        let value: Node
        let items: Node
        var end: Int { max(name.upperBound, Int(value.start + value.length)) }
    }

    private let source: Source
    private let bytes: UnsafeBufferPointer<UInt8>
    private let builder: DocumentBuilder
    private let limits: ParseLimits
    private var diagnostics: DiagnosticList
    private var settings: [Setting] = []
    private var names = NameIndex()
    /// The number of the last setting of each name.
    private var last: [Int] = []

    init(_ source: Source, limits: ParseLimits) {
        self.source = source
        bytes = source.bytes
        builder = DocumentBuilder(source)
        self.limits = limits
        diagnostics = DiagnosticList(limit: limits.diagnostics)
    }

    mutating func read() -> ParseOutcome {
        var lines = PostfixLines(source)
        var strays: [Range<Int>] = []
        while let pieces = lines.next(stray: { strays.append($0) }), !diagnostics.isFull {
            readSetting(pieces)
        }
        for stray in strays {
            diagnostics.add(MailDiagnostics.continuesNothing(Location(source, stray)))
        }
        guard !diagnostics.hasErrors else { return ParseOutcome(nil, diagnostics.all) }
        return ParseOutcome(build(), diagnostics.all)
    }

    private mutating func readSetting(_ pieces: [Range<Int>]) {
        let line = pieces[0]
        var pieces = pieces
        let equals = bytes.find(UInt8(ascii: "="), in: line)
        let name = bytes.trimmed(line.lowerBound..<(equals ?? line.upperBound))
        guard let equals, !name.contains(where: { ASCII.isSpace(bytes[$0]) }) else {
            diagnostics.add(MailDiagnostics.missingEquals(Location(source, line)))
            return
        }
        guard !name.isEmpty else {
            diagnostics.add(ServerDiagnostics.namelessSetting(Location(source, line)))
            return
        }
        pieces[0] = bytes.trimmed(equals + 1..<line.upperBound)
        let value = makeValue(pieces, isSecret: Self.isSecret(bytes[name]))
        let (number, isNew) = names.number(of: Array(bytes[name]))
        if isNew { last.append(settings.count) } else { last[number] = settings.count }
        settings.append(Setting(name: name, value: value, items: makeItems(pieces, value)))
    }

    private func makeValue(_ pieces: [Range<Int>], isSecret: Bool) -> Node {
        let filled = pieces.filter { !$0.isEmpty }
        let parts = filled.isEmpty ? [pieces[0]] : filled
        var value = PostfixWords.makeText(parts, span: PostfixWords.span(parts), builder)
        if isSecret { value.flags.formUnion(SecretFlags.of(builder.bytes(of: value))) }
        return value
    }

    private func makeItems(_ pieces: [Range<Int>], _ value: Node) -> Node {
        let words = PostfixWords.split(pieces, bytes, isSeparator: Self.separates)
        let nodes = words.map {
            PostfixWords.makeText(
                $0, span: PostfixWords.span($0), builder, flags: value.flags.intersection(.secret))
        }
        let start = Int(value.start)
        return builder.makeList(nodes, span: start..<start + Int(value.length))
    }

    private static func separates(_ byte: UInt8) -> Bool {
        ASCII.isSpace(byte) || byte == UInt8(ascii: ",")
    }

    /// Parameters such as `password` and `bind_pw` of a lookup table.
    private static func isSecret(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        let word = name.split(separator: UInt8(ascii: "_")).last ?? name
        return ["password", "passwd", "pw", "secret"].contains { word.elementsEqual($0.utf8) }
    }

    // MARK: The document

    private func build() -> Document {
        let whole = SourceLines.textStart(source)..<source.count
        var resolver = PostfixResolver(
            values: last.map { Array(builder.bytes(of: settings[$0].value)) },
            number: { [names] in names.known($0) },
            budget: source.count &* limits.aliasFactor &+ limits.aliasFloor)
        let keys = ["name", "value", "items", "resolved"].map { builder.fieldName($0) }
        let lasts = Set(last)
        var resolved: [(key: Node, value: Node)] = []
        let mark = builder.mark
        for (number, setting) in settings.enumerated() {
            let name = builder.makeString(slice: setting.name)
            var values = [name, setting.value, setting.items]
            if let text = resolve(setting.value, &resolver) {
                values.append(text)
                if lasts.contains(number) { resolved.append((name, text)) }
            }
            builder.push(
                builder.makeFields(
                    keys, values, span: setting.name.lowerBound..<setting.end))
        }
        let list = builder.closeList(from: mark, span: whole)
        let values = builder.makePairs(
            last.map { (builder.makeString(slice: settings[$0].name), settings[$0].value) },
            span: whole)
        let root = builder.makeMap(
            [
                ("settings", list), ("values", values),
                ("resolved", builder.makePairs(resolved, span: whole)),
            ], span: whole)
        return builder.finish(root: root, format: "postfix_main")
    }

    private func resolve(_ value: Node, _ resolver: inout PostfixResolver) -> Node? {
        let written = Array(builder.bytes(of: value))
        guard written.contains(UInt8(ascii: "$")) else { return value }
        guard let text = resolver.resolve(written) else { return nil }
        return builder.makeString(
            bytes: text, span: Int(value.start)..<Int(value.start + value.length),
            flags: value.flags.intersection(.secret))
    }
}

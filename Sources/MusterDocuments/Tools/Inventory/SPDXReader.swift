import MusterSource

/// One pass over the tags of an SPDX document.
struct SPDXReader {
    /// What a tag belongs to.
    private enum Part: Int { case document, package, file, snippet, license }

    /// The tags and values of one part.
    private struct Section {
        var tags: [(name: Node, values: [Node])] = []
        var names = NameIndex()
        var span: Range<Int>
    }

    private let source: Source
    private let bytes: UnsafeBufferPointer<UInt8>
    private let range: Range<Int>
    private let builder: DocumentBuilder
    private var diagnostics: DiagnosticList
    private var parts: [[Node]] = Array(repeating: [], count: 5)
    private var part = Part.document
    private var section: Section
    private var document: Section?
    private var relationships: [Node] = []
    private var created: Node?

    init(_ source: Source, _ range: Range<Int>, limits: ParseLimits) {
        self.source = source
        bytes = source.bytes
        self.range = range
        builder = DocumentBuilder(source)
        diagnostics = DiagnosticList(limit: limits.diagnostics)
        section = Section(span: range.prefix(0))
    }

    mutating func read() -> ParseOutcome {
        var lines = SourceLines(source, range)
        while let line = lines.next(), !diagnostics.isFull {
            let text = bytes.trimmed(line)
            guard let first = text.first, bytes[first] != ASCII.hash else { continue }
            guard let colon = bytes.find(UInt8(ascii: ":"), in: text), colon > first else {
                diagnostics.add(ToolDiagnostics.noTag(Location(source, text)))
                continue
            }
            let tag = bytes.trimmed(first..<colon)
            var value = bytes.trimmed(colon + 1..<text.upperBound)
            if bytes.starts(at: value.lowerBound, with: "<text>"), value.count >= 6 {
                guard let end = endOfText(value.dropFirst(6)) else {
                    let opening = value.lowerBound..<value.lowerBound + 6
                    diagnostics.add(ToolDiagnostics.unclosedText(Location(source, opening)))
                    break
                }
                if end > line.upperBound { lines = SourceLines(source, end..<range.upperBound) }
                value = value.lowerBound..<end
            }
            take(tag, value)
        }
        return finish()
    }

    /// Where the text that begins here ends, its closing mark included.
    private func endOfText(_ start: Range<Int>) -> Int? {
        var index = start.lowerBound
        while let mark = bytes.find(UInt8(ascii: "<"), in: index..<range.upperBound) {
            if bytes.starts(at: mark, with: "</text>") { return mark + 7 }
            index = mark + 1
        }
        return nil
    }

    private mutating func take(_ tag: Range<Int>, _ value: Range<Int>) {
        let isText = bytes.starts(at: value.lowerBound, with: "<text>")
        let content = isText ? value.dropFirst(6).dropLast(7) : value
        let node = builder.makeString(slice: content, span: value)
        if let next = Self.part(of: tag, bytes) { open(next, at: tag.lowerBound) }
        if bytes.equals(tag, "Relationship") { return relate(value) }
        if bytes.equals(tag, "Created") { keepCreated(value) }
        let target = part == .document || !Self.isOfDocument(tag, bytes)
        keep(tag, node, inDocument: !target)
    }

    private mutating func keep(_ tag: Range<Int>, _ value: Node, inDocument: Bool) {
        let name = builder.makeString(slice: tag)
        if inDocument, var kept = document {
            document = nil
            Self.append(name, value, Array(bytes[tag]), to: &kept)
            document = kept
        } else {
            Self.append(name, value, Array(bytes[tag]), to: &section)
            section.span = section.span.lowerBound..<Int(value.start + value.length)
        }
    }

    private static func append(
        _ name: Node, _ value: Node, _ bytes: [UInt8], to section: inout Section
    ) {
        let (number, isNew) = section.names.number(of: bytes)
        if isNew { section.tags.append((name, [])) }
        section.tags[number].values.append(value)
    }

    private mutating func open(_ next: Part, at start: Int) {
        close()
        part = next
        section = Section(span: start..<start)
    }

    private mutating func close() {
        if part == .document, document == nil {
            document = section
        } else {
            parts[part.rawValue].append(node(section))
        }
    }

    private func node(_ section: Section) -> Node {
        let lists = section.tags.map { tag in
            let start = tag.values.map { Int($0.start) }.min() ?? section.span.lowerBound
            let end = tag.values.map { Int($0.start + $0.length) }.max() ?? start
            return builder.makeList(tag.values, span: start..<end)
        }
        let mark = builder.mark
        for (tag, list) in zip(section.tags, lists) {
            builder.push(tag.name)
            builder.push(list)
        }
        return builder.closeMap(from: mark, span: section.span)
    }

    private mutating func relate(_ value: Range<Int>) {
        var cursor = ByteCursor(bytes, value)
        var words: [Range<Int>] = []
        while !cursor.isAtEnd {
            words.append(cursor.takeWhile { !ASCII.isBlank($0) })
            cursor.skipBlanks()
        }
        guard words.count == 3 else {
            diagnostics.add(ToolDiagnostics.badRelationship(Location(source, value)))
            return
        }
        let names = ["from", "type", "to"]
        relationships.append(
            builder.makeModel(
                zip(names, words).map { ($0, builder.makeString(slice: $1)) }, span: value))
    }

    private mutating func keepCreated(_ value: Range<Int>) {
        guard let date = DateText.parse(bytes[value]), date.precision == .instant else {
            diagnostics.add(
                ToolDiagnostics.badDate(
                    Location(source, value), expected: "2026-11-01T09:00:00Z"))
            return
        }
        if created == nil { created = builder.makeTimestamp(date.moment, span: value) }
    }

    private mutating func finish() -> ParseOutcome {
        close()
        if document?.tags.contains(where: { isVersion($0.name) }) != true, !diagnostics.hasErrors {
            diagnostics.add(ToolDiagnostics.noSPDXVersion(Location(source, range.prefix(0))))
        }
        guard !diagnostics.hasErrors, let document else {
            return ParseOutcome(nil, diagnostics.all)
        }
        let names = ["", "packages", "files", "snippets", "licenses"]
        var pairs: [(name: String, value: Node?)] = [("document", node(document))]
        for index in 1..<names.count {
            pairs.append((names[index], builder.makeList(parts[index], span: range)))
        }
        pairs.append(("relationships", builder.makeList(relationships, span: range)))
        pairs.append(("created", created))
        let root = builder.makeModel(pairs, span: range)
        return ParseOutcome(builder.finish(root: root, format: "spdx"), diagnostics.all)
    }

    private func isVersion(_ name: Node) -> Bool {
        builder.bytes(of: name).elementsEqual("SPDXVersion".utf8)
    }

    /// The part that a tag opens (SPDX 2.3 sections 7 to 10).
    private static func part(of tag: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Part? {
        if bytes.equals(tag, "PackageName") { return .package }
        if bytes.equals(tag, "FileName") { return .file }
        if bytes.equals(tag, "SnippetSPDXID") { return .snippet }
        return bytes.equals(tag, "LicenseID") ? .license : nil
    }

    /// Tags that speak of the document wherever they stand.
    private static func isOfDocument(
        _ tag: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        let names: [StaticString] = ["Creator", "Created", "CreatorComment", "ExternalDocumentRef"]
        return names.contains { bytes.equals(tag, $0) }
    }
}

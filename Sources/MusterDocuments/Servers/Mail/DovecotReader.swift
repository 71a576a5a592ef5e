import MusterSource

/// One pass over a Dovecot configuration, by the rules of its config-parser.c (2.3).
struct DovecotReader {
    /// A section whose `}` has not come yet.
    private struct Open {
        let opening: Location
        let names: [Node]
        let within: Node
        let section: Int
    }

    /// Every section lists those around it, so their depth is what a hostile file could multiply.
    private static let deepestOfAny = 32

    private let main: ReadingFile
    private let builder: DocumentBuilder
    private let deepest: Int
    private let fields: [Node]
    private var file: ReadingFile
    private var inclusion: Inclusion
    private var diagnostics: DiagnosticList
    private var open: [Open] = []
    private var settings: [Node] = []
    private var values = DovecotValues()
    private var sections = DovecotSections()

    init(_ source: Source, limits: ParseLimits, including find: Inclusion.Find?) {
        main = ReadingFile(source, number: 0)
        file = main
        let builder = DocumentBuilder(source)
        self.builder = builder
        deepest = min(limits.nesting, Self.deepestOfAny)
        fields = ["name", "value", "file", "within"].map { builder.fieldName($0) }
        inclusion = Inclusion(source, limits: limits, find: find)
        diagnostics = DiagnosticList(limit: limits.diagnostics)
    }

    mutating func read() -> ParseOutcome {
        readLines()
        guard !diagnostics.hasErrors else { return ParseOutcome(nil, diagnostics.all) }
        let whole = main.whole
        let keys = ["type", "name", "within", "values"].map { builder.fieldName($0) }
        let list = sections.all.map { section in
            let source = section.type.source
            let values = builder.makePairs(
                section.values.pairs, span: section.span, source: source)
            return builder.makeFields(
                keys, [section.type, section.name, section.within, values], span: section.span,
                source: source)
        }
        let root = builder.makeMap(
            [
                ("settings", builder.makeList(settings, span: whole)),
                ("values", builder.makePairs(values.pairs, span: whole)),
                ("sections", builder.makeList(list, span: whole)),
            ], span: whole)
        return ParseOutcome(builder.finish(root: root, format: "dovecot"), diagnostics.all)
    }

    private mutating func readLines() {
        let outer = open.count
        var lines = DovecotLines(file)
        while let line = lines.next(), !diagnostics.isFull { readLine(line, above: outer) }
        for hash in lines.ambiguousHashes {
            diagnostics.add(MailDiagnostics.ambiguousHash(file.location(hash)))
        }
        for backslash in lines.danglingBackslashes {
            diagnostics.add(MailDiagnostics.continuesInNothing(file.location(backslash)))
        }
        while open.count > outer {
            diagnostics.add(
                ServerDiagnostics.unclosedBlock("the section", open.removeLast().opening))
        }
    }

    private mutating func readLine(_ line: JoinedLine, above outer: Int) {
        let whole = line.trimmed(0..<line.text.count)
        let end = line.text[whole].firstIndex(where: Self.endsKey) ?? whole.upperBound
        let key = whole.lowerBound..<end
        let rest = line.trimmed(key.upperBound..<whole.upperBound)
        if line.text[key].elementsEqual("!include".utf8) {
            return include(line, key, rest, mayBeAbsent: false)
        }
        if line.text[key].elementsEqual("!include_try".utf8) {
            return include(line, key, rest, mayBeAbsent: true)
        }
        if let first = rest.first, line.text[first] == UInt8(ascii: "=") {
            return readSetting(line, key, line.trimmed(first + 1..<rest.upperBound))
        }
        if line.text[whole].elementsEqual("}".utf8) {
            if open.count > outer {
                open.removeLast()
            } else {
                diagnostics.add(ServerDiagnostics.unexpectedClose(line.location(whole)))
            }
            return
        }
        openSection(line, key, rest)
    }

    private static func endsKey(_ byte: UInt8) -> Bool {
        ASCII.isBlank(byte) || byte == UInt8(ascii: "=")
    }

    // MARK: Settings

    private mutating func readSetting(_ line: JoinedLine, _ key: Range<Int>, _ value: Range<Int>) {
        let name = Array(line.text[key])
        guard !name.isEmpty else {
            diagnostics.add(ServerDiagnostics.namelessSetting(line.location(value)))
            return
        }
        let isFile = value.first.map { line.text[$0] == UInt8(ascii: "<") } ?? false
        let keyNode = line.makeString(key, builder)
        let node = self.value(
            line, value, isFile: isFile, flags: isFile ? [] : Self.flags(of: name, line.text[value])
        )
        let start = line.offset(key.lowerBound)
        let end = max(start, Int(node.start + node.length))
        let around =
            open.last?.within ?? builder.makeList([], span: start..<start, source: file.number)
        settings.append(
            builder.makeFields(
                fields,
                [
                    keyNode, node,
                    builder.makeBool(
                        isFile, span: Int(node.start)..<Int(node.start), source: file.number),
                    around,
                ], span: start..<end, source: file.number))
        // An include is no setting; it stands in the list for its place alone.
        guard name[0] != UInt8(ascii: "!") else { return }
        if let section = open.last?.section {
            sections.set(keyNode, node, name: name, in: section)
        } else {
            values.set(keyNode, node, name: name)
        }
    }

    private func value(
        _ line: JoinedLine, _ range: Range<Int>, isFile: Bool, flags: Node.Flags
    ) -> Node {
        if isFile {
            return line.makeString(line.trimmed(range.lowerBound + 1..<range.upperBound), builder)
        }
        guard let quote = range.first.map({ line.text[$0] }), range.count > 1,
            quote == ASCII.quote || quote == ASCII.apostrophe,
            line.text[range.upperBound - 1] == quote
        else { return line.makeString(range, builder, flags: flags) }
        let inside = range.lowerBound + 1..<range.upperBound - 1
        return line.makeWord(
            Self.unescaped(line.text[inside]), inside: inside, whole: range, builder, flags: flags)
    }

    /// A backslash takes the next byte as it is.
    private static func unescaped(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        var index = text.startIndex
        while index < text.endIndex {
            if text[index] == ASCII.backslash, index + 1 < text.endIndex { index += 1 }
            result.append(text[index])
            index += 1
        }
        return result
    }

    /// Passwords and keys, unless the value is only the name of the file that holds them.
    private static func flags(of name: [UInt8], _ value: ArraySlice<UInt8>) -> Node.Flags {
        let endings = ["password", "api_key", "ssl_key", "ssl_alt_key", "_secret", "dnpass"]
        let isNamed = endings.contains { name.suffix($0.utf8.count).elementsEqual($0.utf8) }
        return isNamed ? SecretFlags.of(value) : []
    }

    // MARK: Sections and files

    private mutating func openSection(_ line: JoinedLine, _ type: Range<Int>, _ rest: Range<Int>) {
        guard let (name, nameNode, brace) = sectionName(line, rest) else {
            let whole = type.lowerBound..<max(type.upperBound, rest.upperBound)
            diagnostics.add(MailDiagnostics.expectedBrace(line.location(whole)))
            return
        }
        if brace + 1 < rest.upperBound {
            let behind = line.trimmed(brace + 1..<rest.upperBound)
            diagnostics.add(MailDiagnostics.textAfterBrace(line.location(behind)))
        }
        let opening = line.location(type.lowerBound..<brace + 1)
        guard open.count < deepest else {
            diagnostics.add(ServerDiagnostics.tooDeep(deepest, opening))
            return
        }
        let typeBytes = Array(line.text[type])
        let title = name.isEmpty ? typeBytes : typeBytes + [ASCII.space] + name
        let path = Array("\(open.last?.section ?? -1) ".utf8) + title
        let titleNode = builder.makeString(
            bytes: title, span: line.span(type.lowerBound..<max(type.upperBound, brace)),
            source: file.number)
        let empty = opening.range.lowerBound..<opening.range.lowerBound
        let around = open.last?.within ?? builder.makeList([], span: empty, source: file.number)
        let number = sections.number(
            path: path, type: typeBytes, isNamed: !name.isEmpty,
            DovecotSections.Section(
                type: line.makeString(type, builder), name: nameNode, within: around,
                span: opening.range))
        let names = (open.last?.names ?? []) + [titleNode]
        open.append(
            Open(
                opening: opening, names: names,
                within: builder.makeList(names, span: opening.range, source: file.number),
                section: number))
    }

    /// A section's name, which may be missing or quoted, and where its `{` stands.
    private func sectionName(
        _ line: JoinedLine, _ rest: Range<Int>
    ) -> (name: [UInt8], node: Node, brace: Int)? {
        guard let first = rest.first else { return nil }
        let text = line.text
        if text[first] == UInt8(ascii: "{") {
            return ([], line.makeString(first..<first, builder), first)
        }
        var whole = rest
        var name: [UInt8]
        var inside: Range<Int>
        if text[first] == ASCII.quote {
            guard let close = text[first + 1..<rest.upperBound].firstIndex(of: ASCII.quote) else {
                return nil
            }
            (whole, inside) = (first..<close + 1, first + 1..<close)
            name = Self.unescaped(text[inside])
        } else {
            let end = text[rest].firstIndex(where: ASCII.isBlank) ?? rest.upperBound
            (whole, inside) = (first..<end, first..<end)
            name = Array(text[inside])
        }
        let brace = line.trimmed(whole.upperBound..<rest.upperBound).lowerBound
        guard brace < rest.upperBound, text[brace] == UInt8(ascii: "{") else { return nil }
        return (name, line.makeWord(name, inside: inside, whole: whole, builder), brace)
    }

    private mutating func include(
        _ line: JoinedLine, _ key: Range<Int>, _ pattern: Range<Int>, mayBeAbsent: Bool
    ) {
        guard !pattern.isEmpty else {
            let name = String(decoding: line.text[key], as: UTF8.self)
            diagnostics.add(ServerDiagnostics.missingValue(of: name, line.location(key)))
            return
        }
        readSetting(line, key, pattern)
        let files = inclusion.files(
            for: Array(line.text[pattern]), at: line.location(pattern), mayBeAbsent: mayBeAbsent,
            builder: builder, diagnostics: &diagnostics)
        for included in files {
            let outer = file
            inclusion.enter(included)
            file = included
            readLines()
            inclusion.leave()
            file = outer
        }
    }
}

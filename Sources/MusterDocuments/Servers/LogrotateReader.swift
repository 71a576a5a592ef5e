import MusterSource

/// One pass over a logrotate configuration, by the rules of logrotate 3.21 (tried against it).
struct LogrotateReader {
    private let source: Source
    private let bytes: UnsafeBufferPointer<UInt8>
    private let builder: DocumentBuilder
    private let inclusion: Inclusion
    private var diagnostics: DiagnosticList
    private var index: Int
    private var global = LogrotateDirectives()
    private var block: LogrotateDirectives?
    private var paths: [Node] = []
    private var open = 0..<0
    private var logs: [Node] = []
    private let pathsField: Node
    private let directivesField: Node

    init(_ source: Source, limits: ParseLimits, including find: Inclusion.Find?) {
        self.source = source
        bytes = source.bytes
        builder = DocumentBuilder(source)
        inclusion = Inclusion(source, limits: limits, find: find)
        diagnostics = DiagnosticList(limit: limits.diagnostics)
        index = SourceLines.textStart(source)
        pathsField = builder.fieldName("paths")
        directivesField = builder.fieldName("directives")
    }

    mutating func read() -> ParseOutcome {
        let whole = index..<source.count
        while index < bytes.count { step() }
        if block != nil {
            diagnostics.add(
                ServerDiagnostics.unclosedBlock("the log block", Location(source, open)))
        } else if let first = paths.first, let last = paths.last {
            let span = Int(first.start)..<Int(last.start + last.length)
            diagnostics.add(ServerDiagnostics.pathsWithoutBlock(Location(source, span)))
        }
        guard !diagnostics.hasErrors else { return ParseOutcome(nil, diagnostics.all) }
        let root = builder.makeMap(
            [
                ("global", global.makeMap(builder, span: whole)),
                ("logs", builder.makeList(logs, span: whole)),
            ], span: whole)
        return ParseOutcome(builder.finish(root: root, format: "logrotate"), diagnostics.all)
    }

    private mutating func step() {
        let byte = bytes[index]
        if ASCII.isSpace(byte) {
            index += 1
        } else if byte == ASCII.hash {
            index = lineEnd(index)
        } else if byte == UInt8(ascii: "}") {
            closeBlock()
        } else if byte == UInt8(ascii: "{") {
            openBlock()
        } else if ASCII.isLetter(byte) {
            readDirective()
        } else if block == nil {
            readPath()
        } else {
            let end = wordEnd(index)
            diagnostics.add(ServerDiagnostics.pathInBlock(Location(source, index..<end)))
            index = lineEnd(end)
        }
    }

    // MARK: Blocks

    private mutating func openBlock() {
        defer { index += 1 }
        let brace = Location(source, index..<index + 1)
        if block != nil {
            diagnostics.add(ServerDiagnostics.nestedBlock(brace))
        } else {
            if paths.isEmpty { diagnostics.add(ServerDiagnostics.blockWithoutPaths(brace)) }
            open = (paths.first.map { Int($0.start) } ?? index)..<index + 1
            block = global
        }
    }

    private mutating func closeBlock() {
        defer { index += 1 }
        guard let directives = block else {
            let brace = Location(source, index..<index + 1)
            diagnostics.add(ServerDiagnostics.unexpectedClose(brace))
            return
        }
        let span = open.lowerBound..<index + 1
        let end = paths.last.map { Int($0.start + $0.length) } ?? open.lowerBound
        let list = builder.makeList(paths, span: open.lowerBound..<end)
        let map = directives.makeMap(builder, span: span)
        let mark = builder.mark
        builder.pushField(pathsField, list)
        builder.pushField(directivesField, map)
        logs.append(builder.closeMap(from: mark, span: span))
        block = nil
        paths = []
    }

    /// A path or pattern; logrotate reads them as a shell would, up to the `{`.
    private mutating func readPath() {
        let start = index
        var text: [UInt8] = []
        var quote: UInt8?
        while index < bytes.count {
            let byte = bytes[index]
            if byte == ASCII.lineFeed { break }
            if quote == nil, ASCII.isSpace(byte) || byte == UInt8(ascii: "{") { break }
            if byte == ASCII.backslash, index + 1 < bytes.count, bytes[index + 1] >= ASCII.space {
                text.append(bytes[index + 1])
                index += 1
            } else if byte == quote {
                quote = nil
            } else if quote == nil, byte == ASCII.quote || byte == ASCII.apostrophe {
                quote = byte
            } else {
                text.append(byte)
            }
            index += 1
        }
        if quote != nil {
            diagnostics.add(ServerDiagnostics.unclosedQuote(Location(source, start..<start + 1)))
        }
        let isQuoted = index - start == text.count + 2 && bytes[start] != text.first
        let inner = isQuoted ? start + 1..<index - 1 : start..<index
        paths.append(builder.makeText(text, text: inner, span: start..<index))
        let next = bytes.skipBlanks(index..<bytes.count)
        if next < bytes.count, bytes[next] == ASCII.hash {
            diagnostics.add(
                ServerDiagnostics.commentAfterPath(Location(source, next..<lineEnd(next))))
            index = lineEnd(next)
        }
    }

    // MARK: Directives

    private mutating func readDirective() {
        let name = index..<wordEnd(index)
        index = name.upperBound
        guard let directive = LogrotateDirective.named(Array(bytes[name])) else {
            diagnostics.add(
                ServerDiagnostics.unknownDirective(source.text(name), Location(source, name)))
            index = lineEnd(index)
            return
        }
        if block == nil, !paths.isEmpty {
            diagnostics.add(ServerDiagnostics.missingBrace(Location(source, name)))
            paths = []
        }
        var value = builder.makeString(slice: name.upperBound..<name.upperBound)
        switch directive.value {
        case .none: break
        case .rest: value = restOfLine()
        case .script: value = script(name)
        }
        if bytes.equals(name, "include") { include(value) }
        let entry = LogrotateDirectives.Entry(
            name: builder.makeString(slice: name), value: value, slot: directive.slot)
        if block == nil { global.set(entry) } else { block?.set(entry) }
    }

    /// The path of a file, or of a folder whose files are read.
    private mutating func include(_ path: Node) {
        let pattern = Array(builder.bytes(of: path))
        let place = Location(source, Int(path.start)..<Int(path.start + path.length))
        inclusion.expect(
            anyOf: [pattern, pattern + Array("/*".utf8)], at: place, diagnostics: &diagnostics)
    }

    private mutating func restOfLine() -> Node {
        var start = bytes.skipBlanks(index..<bytes.count)
        if start < bytes.count, bytes[start] == UInt8(ascii: "=") { start += 1 }
        index = lineEnd(start)
        let text = bytes.trimmed(start..<index)
        if let brace = text.last, bytes[brace] == UInt8(ascii: "}"),
            Self.isAlone(brace, text, bytes)
        {
            diagnostics.add(ServerDiagnostics.braceInValue(Location(source, brace..<brace + 1)))
        }
        return builder.makeString(slice: text)
    }

    private static func isAlone(
        _ offset: Int, _ text: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        offset == text.lowerBound || ASCII.isBlank(bytes[offset - 1])
    }

    /// The lines up to one that starts with `endscript`.
    private mutating func script(_ name: Range<Int>) -> Node {
        let start = lineEnd(index)
        var line = min(start + 1, bytes.count)
        while line < bytes.count {
            let end = lineEnd(line)
            let word = bytes.skipBlanks(line..<end)
            if bytes.equals(word..<wordEnd(word), "endscript") {
                index = wordEnd(word)
                return builder.makeString(slice: bytes.trimmed(start..<word))
            }
            line = min(end + 1, bytes.count)
        }
        index = bytes.count
        diagnostics.add(ServerDiagnostics.unclosedScript(source.text(name), Location(source, name)))
        return builder.makeString(slice: start..<start)
    }

    // MARK: Places

    private func lineEnd(_ offset: Int) -> Int {
        bytes.find(ASCII.lineFeed, in: min(offset, bytes.count)..<bytes.count) ?? bytes.count
    }

    private func wordEnd(_ offset: Int) -> Int {
        var end = offset
        while end < bytes.count, !ASCII.isSpace(bytes[end]), !Self.endsWord(bytes[end]) { end += 1 }
        return end
    }

    private static func endsWord(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}") || byte == UInt8(ascii: "=")
    }
}

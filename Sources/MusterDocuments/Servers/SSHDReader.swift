import MusterSource

/// One pass over the lines of sshd_config.
///
/// A line is a keyword, then blanks or one `=`, then arguments; `#` starts a comment where an argument
/// could start. A Match block lasts until the next Match or the end of the file.
struct SSHDReader {
    private let source: Source
    private let bytes: UnsafeBufferPointer<UInt8>
    private let builder: DocumentBuilder
    private var diagnostics: DiagnosticList
    private var match: Node
    private var isGlobal = true
    private var names = NameIndex()
    private var globals: [(name: Node, value: Node)] = []
    private let fields: (name: Node, value: Node, args: Node, match: Node)

    init(_ source: Source, limits: ParseLimits) {
        self.source = source
        bytes = source.bytes
        builder = DocumentBuilder(source)
        diagnostics = DiagnosticList(limit: limits.diagnostics)
        match = builder.makeString(slice: 0..<0)
        fields = (
            builder.fieldName("name"), builder.fieldName("value"), builder.fieldName("args"),
            builder.fieldName("match")
        )
    }

    mutating func read() -> ParseOutcome {
        let whole = SourceLines.textStart(source)..<source.count
        var lines = SourceLines(source)
        let mark = builder.mark
        while let line = lines.next() {
            let text = bytes.trimmed(line)
            if let first = text.first, bytes[first] != ASCII.hash { readLine(text) }
        }
        let settings = builder.closeList(from: mark, span: whole)
        guard !diagnostics.hasErrors else { return ParseOutcome(nil, diagnostics.all) }
        let globalMark = builder.mark
        for (name, value) in globals {
            builder.push(name)
            builder.push(value)
        }
        let global = builder.closeMap(from: globalMark, span: whole)
        let rootMark = builder.mark
        builder.pushField(builder.fieldName("settings"), settings)
        builder.pushField(builder.fieldName("global"), global)
        let root = builder.closeMap(from: rootMark, span: whole)
        return ParseOutcome(builder.finish(root: root, format: "sshd"), diagnostics.all)
    }

    private mutating func readLine(_ line: Range<Int>) {
        guard let (keyword, rest) = splitKeyword(line) else { return }
        var words = ShellWords(source, rest)
        var args: [Node] = []
        while let word = words.next() {
            args.append(builder.makeText(word.bytes, text: word.text, span: word.span))
        }
        if let open = words.unclosedQuote {
            diagnostics.add(ServerDiagnostics.unclosedQuote(Location(source, open)))
            return
        }
        let name = bytes.lowered(keyword)
        guard let first = args.first, let last = args.last else {
            diagnostics.add(
                ServerDiagnostics.missingValue(of: source.text(keyword), Location(source, keyword)))
            return
        }
        let extent = Int(first.start)..<Int(last.start + last.length)
        if bytes.equalsIgnoringCase(keyword, "match") {
            match = builder.makeString(slice: extent)
            isGlobal = false
            return
        }
        // One argument is the value without its quotes; several are the text as it stands.
        let value = args.count == 1 ? first : builder.makeString(slice: extent)
        let nameNode = builder.makeText(name, text: keyword, span: keyword)
        push(name: nameNode, value: value, args: args, span: keyword.lowerBound..<extent.upperBound)
        if isGlobal, names.number(of: name).isNew { globals.append((nameNode, value)) }
    }

    private func push(name: Node, value: Node, args: [Node], span: Range<Int>) {
        let list = builder.makeList(args, span: Int(args[0].start)..<span.upperBound)
        let mark = builder.mark
        builder.pushField(fields.name, name)
        builder.pushField(fields.value, value)
        builder.pushField(fields.args, list)
        builder.pushField(
            fields.match,
            isGlobal ? builder.makeString(slice: span.lowerBound..<span.lowerBound) : match)
        builder.push(builder.closeMap(from: mark, span: span))
    }

    /// The keyword, which may stand in quotes, and what follows the blanks or the `=` behind it.
    private mutating func splitKeyword(_ line: Range<Int>) -> (Range<Int>, Range<Int>)? {
        var end = line.lowerBound
        var keyword = line.lowerBound..<line.lowerBound
        if bytes[end] == ASCII.quote {
            guard let close = bytes.find(ASCII.quote, in: end + 1..<line.upperBound) else {
                diagnostics.add(ServerDiagnostics.unclosedQuote(Location(source, end..<end + 1)))
                return nil
            }
            keyword = end + 1..<close
            end = close + 1
        } else {
            while end < line.upperBound, !ASCII.isSpace(bytes[end]), bytes[end] != Self.equals,
                bytes[end] != ASCII.quote
            {
                end += 1
            }
            keyword = line.lowerBound..<end
        }
        if keyword.isEmpty {
            diagnostics.add(ServerDiagnostics.namelessSetting(Location(source, line)))
            return nil
        }
        end = bytes.skipBlanks(end..<line.upperBound)
        if end < line.upperBound, bytes[end] == Self.equals {
            end = bytes.skipBlanks(end + 1..<line.upperBound)
        }
        return (keyword, end..<line.upperBound)
    }

    private static let equals = UInt8(ascii: "=")
}

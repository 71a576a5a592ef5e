import MusterSource

/// Puts nginx's tokens together to directives and blocks; an explicit stack holds the open blocks.
struct NginxReader {
    /// A directive with its place in the document.
    private struct Child {
        let name: NginxToken.Word
        let node: Node
    }

    /// A block whose `}` has not come yet.
    private struct Block {
        let words: [NginxToken.Word]
        var children: [Child] = []
    }

    private let source: Source
    private let builder: DocumentBuilder
    private let deepest: Int
    private let argsField: Node
    private var lexer: NginxLexer
    private var diagnostics: DiagnosticList
    private var words: [NginxToken.Word] = []
    private var blocks: [Block] = []
    private var top: [Child] = []

    init(_ source: Source, limits: ParseLimits) {
        self.source = source
        builder = DocumentBuilder(source)
        argsField = builder.fieldName("args")
        lexer = NginxLexer(source)
        diagnostics = DiagnosticList(limit: limits.diagnostics)
        // Each block is a list and a map in the document; its innermost list and the root come on top.
        deepest = max(0, limits.nesting / 2 - 2)
    }

    mutating func read() -> ParseOutcome {
        let whole = lexer.index..<source.count
        while step() {}
        if let name = words.first {
            diagnostics.add(ServerDiagnostics.missingSemicolon(Location(source, name.span)))
        }
        for block in blocks {
            diagnostics.add(
                ServerDiagnostics.unclosedBlock("the block", Location(source, block.words[0].span)))
        }
        guard !diagnostics.hasErrors else { return ParseOutcome(nil, diagnostics.all) }
        let root = makeMap(args: nil, top, span: whole)
        return ParseOutcome(builder.finish(root: root, format: "nginx"), diagnostics.all)
    }

    /// Handles one token; false at the end.
    private mutating func step() -> Bool {
        switch lexer.next() {
        case .word(let word):
            if word.isQuoted, !lexer.isAtWordEnd {
                let end = Location(source, lexer.index..<lexer.index + 1)
                diagnostics.add(ServerDiagnostics.textAfterQuote(end))
            }
            words.append(word)
        case .semicolon(let offset): endDirective(offset)
        case .open(let offset): return openBlock(offset)
        case .close(let offset): closeBlock(offset)
        case .unclosedQuote(let offset):
            diagnostics.add(ServerDiagnostics.unclosedQuote(Location(source, offset..<offset + 1)))
            // What is still open stayed so because of the quote: one mistake, not many.
            words = []
            blocks = []
            return false
        case .end: return false
        }
        return true
    }

    private mutating func endDirective(_ offset: Int) {
        guard let last = words.last else {
            diagnostics.add(ServerDiagnostics.emptyDirective(Location(source, offset..<offset + 1)))
            return
        }
        let taken = words
        words = []
        add(taken, children: [], end: last.span.upperBound)
    }

    private mutating func openBlock(_ offset: Int) -> Bool {
        let brace = Location(source, offset..<offset + 1)
        guard let name = words.first else {
            diagnostics.add(ServerDiagnostics.emptyDirective(brace))
            words = [
                NginxToken.Word(bytes: [], text: offset..<offset, span: brace.range, isQuoted: true)
            ]
            return openBlock(offset)
        }
        if !name.isQuoted, name.bytes.suffix(13).elementsEqual("_by_lua_block".utf8) {
            readLua(name, offset)
            return true
        }
        guard blocks.count < deepest else {
            diagnostics.add(ServerDiagnostics.tooDeep(deepest, brace))
            words = []
            blocks = []
            return false
        }
        blocks.append(Block(words: words))
        words = []
        return true
    }

    private mutating func readLua(_ name: NginxToken.Word, _ offset: Int) {
        guard lexer.skipLuaBody() else {
            diagnostics.add(
                ServerDiagnostics.unclosedBlock("the Lua block", Location(source, name.span)))
            words = []
            return
        }
        let body = offset + 1..<lexer.index - 1
        let code = NginxToken.Word(
            bytes: Array(source.bytes[body]), text: body, span: offset..<lexer.index, isQuoted: true
        )
        let taken = words + [code]
        words = []
        add(taken, children: [], end: lexer.index)
    }

    private mutating func closeBlock(_ offset: Int) {
        if let name = words.first {
            diagnostics.add(ServerDiagnostics.missingSemicolon(Location(source, name.span)))
            words = []
        }
        guard let block = blocks.popLast() else {
            diagnostics.add(
                ServerDiagnostics.unexpectedClose(Location(source, offset..<offset + 1)))
            return
        }
        add(block.words, children: block.children, end: offset + 1)
    }

    // MARK: The document

    private mutating func add(_ words: [NginxToken.Word], children: [Child], end: Int) {
        let name = words[0]
        var args = words[1...]
        if name.bytes.elementsEqual("if".utf8) { Self.removeParentheses(&args) }
        let nodes = args.map {
            builder.makeText(
                $0.bytes, text: $0.text, span: $0.span, flags: $0.isQuoted ? .quoted : [])
        }
        let start = args.first?.span.lowerBound ?? name.span.upperBound
        let list = builder.makeList(nodes, span: start..<(args.last?.span.upperBound ?? start))
        let node = makeMap(
            args: (name.span, list), children, span: name.span.lowerBound..<end)
        if blocks.isEmpty {
            top.append(Child(name: name, node: node))
        } else {
            blocks[blocks.count - 1].children.append(Child(name: name, node: node))
        }
    }

    /// `($a = b)` is three words for nginx, the first and the last with a parenthesis.
    private static func removeParentheses(_ args: inout ArraySlice<NginxToken.Word>) {
        if let first = args.indices.first, args[first].bytes.first == UInt8(ascii: "("),
            !args[first].isQuoted
        {
            args[first].bytes.removeFirst()
            args[first].text.removeFirst()
            args[first].span = args[first].text
            if args[first].bytes.isEmpty { args.removeFirst() }
        }
        if let last = args.indices.last, args[last].bytes.last == UInt8(ascii: ")"),
            !args[last].isQuoted
        {
            args[last].bytes.removeLast()
            args[last].text.removeLast()
            args[last].span = args[last].text
            if args[last].bytes.isEmpty { args.removeLast() }
        }
    }

    private func makeMap(
        args: (name: Range<Int>, list: Node)?, _ children: [Child], span: Range<Int>
    ) -> Node {
        var names = NameIndex()
        var groups: [[Child]] = []
        for child in children {
            let (number, isNew) = names.number(of: child.name.bytes)
            if isNew { groups.append([child]) } else { groups[number].append(child) }
        }
        let mark = builder.mark
        if let args {
            var key = argsField
            key.start = UInt32(truncatingIfNeeded: args.name.lowerBound)
            key.length = UInt32(truncatingIfNeeded: args.name.count)
            builder.push(key)
            builder.push(args.list)
        }
        for group in groups {
            builder.push(key(group[0].name))
            let end = group[group.count - 1].node
            let list = builder.makeList(
                group.map(\.node),
                span: group[0].name.span.lowerBound..<Int(end.start + end.length))
            builder.push(list)
        }
        return builder.closeMap(from: mark, span: span)
    }

    private func key(_ name: NginxToken.Word) -> Node {
        // `args` is the model's own name for the arguments; a map entry or a block may use it as well.
        guard !name.bytes.elementsEqual("args".utf8) else {
            return builder.makeString("directive args", span: name.span)
        }
        return builder.makeText(name.bytes, text: name.text, span: name.span)
    }
}

import MusterSource

/// Puts nginx's tokens together to directives and blocks; an explicit stack holds the open blocks.
struct NginxReader {
    private let main: ReadingFile
    private let builder: DocumentBuilder
    private let limits: ParseLimits
    private let deepest: Int
    private var file: ReadingFile
    private var lexer: NginxLexer
    private var inclusion: Inclusion
    private var diagnostics: DiagnosticList
    private var words: [NginxToken.Word] = []
    private var entries: [NginxEntry] = []
    private var top: [Int] = []
    /// The numbers of the open blocks.
    private var blocks: [Int] = []
    /// How many of them were open before the current file.
    private var outer = 0
    /// After a mistake behind which nothing can be told apart.
    private var isStopped = false

    init(_ source: Source, limits: ParseLimits, including find: Inclusion.Find?) {
        main = ReadingFile(source, number: 0)
        file = main
        builder = DocumentBuilder(source)
        self.limits = limits
        lexer = NginxLexer(source)
        inclusion = Inclusion(source, limits: limits, find: find)
        diagnostics = DiagnosticList(limit: limits.diagnostics)
        // Each block is a list and a map in the document; its innermost list and the root come on top.
        deepest = max(0, limits.nesting / 2 - 2)
    }

    mutating func read() -> ParseOutcome {
        readFile()
        guard !diagnostics.hasErrors else { return ParseOutcome(nil, diagnostics.all) }
        var model = NginxModel(entries, builder, limits: limits)
        let (root, tooMuch) = model.build(top: top, span: main.whole)
        if let tooMuch {
            let block = builder.sources[Int(entries[tooMuch].file)]
            diagnostics.add(
                ServerDiagnostics.tooMuchInherited(Location(block, entries[tooMuch].name.span)))
            return ParseOutcome(nil, diagnostics.all)
        }
        return ParseOutcome(builder.finish(root: root, format: "nginx"), diagnostics.all)
    }

    /// A file must end every directive it begins and close every block it opens, and no other.
    private mutating func readFile() {
        while !isStopped, step() {}
        guard !isStopped else { return }
        if let name = words.first {
            diagnostics.add(ServerDiagnostics.missingSemicolon(file.location(name.span)))
            words = []
        }
        while blocks.count > outer {
            let block = entries[blocks.removeLast()]
            diagnostics.add(
                ServerDiagnostics.unclosedBlock("the block", file.location(block.name.span)))
        }
    }

    /// Handles one token; false at the end.
    private mutating func step() -> Bool {
        switch lexer.next() {
        case .word(let word):
            if word.isQuoted, !lexer.isAtWordEnd {
                let end = file.location(lexer.index..<lexer.index + 1)
                diagnostics.add(ServerDiagnostics.textAfterQuote(end))
            }
            words.append(word)
        case .semicolon(let offset): endDirective(offset)
        case .open(let offset): openBlock(offset)
        case .close(let offset): closeBlock(offset)
        case .unclosedQuote(let offset):
            diagnostics.add(ServerDiagnostics.unclosedQuote(file.location(offset..<offset + 1)))
            // What is still open stayed so because of the quote: one mistake, not many.
            isStopped = true
        case .end: return false
        }
        return true
    }

    private mutating func endDirective(_ offset: Int) {
        guard let last = words.last else {
            diagnostics.add(ServerDiagnostics.emptyDirective(file.location(offset..<offset + 1)))
            return
        }
        let taken = words
        words = []
        add(taken, end: last.span.upperBound, isBlock: false)
        if taken.count == 2, taken[0].bytes.elementsEqual("include".utf8) { include(taken[1]) }
    }

    private mutating func openBlock(_ offset: Int) {
        let brace = file.location(offset..<offset + 1)
        if words.isEmpty {
            diagnostics.add(ServerDiagnostics.emptyDirective(brace))
            words = [
                NginxToken.Word(bytes: [], text: offset..<offset, span: brace.range, isQuoted: true)
            ]
        }
        if !words[0].isQuoted, words[0].bytes.suffix(13).elementsEqual("_by_lua_block".utf8) {
            return readLua(words[0], offset)
        }
        guard blocks.count < deepest else {
            diagnostics.add(ServerDiagnostics.tooDeep(deepest, brace))
            isStopped = true
            return
        }
        let taken = words
        words = []
        blocks.append(add(taken, end: offset + 1, isBlock: true))
    }

    private mutating func readLua(_ name: NginxToken.Word, _ offset: Int) {
        guard lexer.skipLuaBody() else {
            diagnostics.add(
                ServerDiagnostics.unclosedBlock("the Lua block", file.location(name.span)))
            words = []
            return
        }
        let body = offset + 1..<lexer.index - 1
        let code = NginxToken.Word(
            bytes: Array(file.bytes[body]), text: body, span: offset..<lexer.index, isQuoted: true)
        let taken = words + [code]
        words = []
        add(taken, end: lexer.index, isBlock: false)
    }

    private mutating func closeBlock(_ offset: Int) {
        if let name = words.first {
            diagnostics.add(ServerDiagnostics.missingSemicolon(file.location(name.span)))
            words = []
        }
        guard blocks.count > outer, let block = blocks.popLast() else {
            diagnostics.add(ServerDiagnostics.unexpectedClose(file.location(offset..<offset + 1)))
            return
        }
        entries[block].span = entries[block].span.lowerBound..<offset + 1
    }

    /// Adds a directive to the innermost open block; gives its number.
    @discardableResult
    private mutating func add(_ words: [NginxToken.Word], end: Int, isBlock: Bool) -> Int {
        let name = words[0]
        var args = words[1...]
        if name.bytes.elementsEqual("if".utf8) { NginxToken.Word.removeParentheses(&args) }
        let nodes = args.indices.map { number in
            let arg = args[number]
            return builder.makeText(
                arg.bytes, text: arg.text, span: arg.span, source: file.number,
                flags: (arg.isQuoted ? Node.Flags.quoted : []).union(
                    NginxSecrets.flags(of: number, in: words)))
        }
        let start = args.first?.span.lowerBound ?? name.span.upperBound
        let list = builder.makeList(
            nodes, span: start..<(args.last?.span.upperBound ?? start), source: file.number)
        let number = entries.count
        entries.append(
            NginxEntry(
                name: name, args: list, file: file.number, parent: blocks.last,
                span: name.span.lowerBound..<end, isBlock: isBlock))
        if let block = blocks.last {
            entries[block].children.append(number)
        } else {
            top.append(number)
        }
        return number
    }

    /// Reads the files an include names as if they stood in its place.
    private mutating func include(_ pattern: NginxToken.Word) {
        let files = inclusion.files(
            for: pattern.bytes, at: file.location(pattern.span), mayBeAbsent: false,
            builder: builder, diagnostics: &diagnostics)
        for included in files where !isStopped {
            let (before, place, count) = (file, lexer, outer)
            inclusion.enter(included)
            (file, lexer, outer) = (included, NginxLexer(included.source), blocks.count)
            readFile()
            inclusion.leave()
            (file, lexer, outer) = (before, place, count)
        }
    }
}

import MusterSource

/// One pass over the lines of sshd_config or ssh_config.
///
/// A Match or Host block lasts until the next one or the end of the file; the end of an included file
/// ends the blocks begun in it.
struct SSHReader {
    /// Whose file it is; the client's has Host blocks, too.
    enum Side { case server, client }

    /// What a Match or Host line begins.
    private struct Block {
        let isHost: Bool
        let condition: Node
        let patterns: [Node]
        let span: Range<Int>
        let file: UInt16
        var names = NameIndex()
        var values: [(key: Node, value: Node)] = []
    }

    private let side: Side
    private let main: ReadingFile
    private let builder: DocumentBuilder
    private let fields: [Node]
    private var file: ReadingFile
    private var inclusion: Inclusion
    private var diagnostics: DiagnosticList
    private var blocks: [Block] = []
    private var current: Int?
    private var names = NameIndex()
    private var globals: [(key: Node, value: Node)] = []

    init(_ source: Source, _ side: Side, limits: ParseLimits, including find: Inclusion.Find?) {
        self.side = side
        main = ReadingFile(source, number: 0)
        file = main
        builder = DocumentBuilder(source)
        inclusion = Inclusion(source, limits: limits, find: find)
        diagnostics = DiagnosticList(limit: limits.diagnostics)
        fields = (["name", "value", "args", "match"] + (side == .client ? ["host"] : []))
            .map { [builder] name in builder.fieldName(name) }
    }

    mutating func read(format: String) -> ParseOutcome {
        let mark = builder.mark
        readLines()
        let settings = builder.closeList(from: mark, span: main.whole)
        guard !diagnostics.hasErrors else { return ParseOutcome(nil, diagnostics.all) }
        let global = builder.makePairs(globals, span: main.whole)
        var pairs = [("settings", settings), ("global", global)]
        if side == .client { pairs.append(("blocks", blockList())) }
        let root = builder.makeMap(pairs, span: main.whole)
        return ParseOutcome(builder.finish(root: root, format: format), diagnostics.all)
    }

    private mutating func readLines() {
        var lines = SourceLines(file.source)
        while let line = lines.next(), !diagnostics.isFull {
            let text = file.bytes.trimmed(line)
            guard let first = text.first, file.bytes[first] != ASCII.hash,
                let line = SSHLine.read(text, in: file, builder: builder, diagnostics: &diagnostics)
            else { continue }
            if line.isNamed("match") {
                begin(line, isHost: false)
            } else if side == .client, line.isNamed("host") {
                begin(line, isHost: true)
            } else {
                add(line)
                if line.isNamed("include") { include(line) }
            }
        }
    }

    private mutating func begin(_ line: SSHLine, isHost: Bool) {
        current = blocks.count
        blocks.append(
            Block(
                isHost: isHost, condition: text(line.extent), patterns: line.args,
                span: line.keyword.lowerBound..<line.extent.upperBound, file: file.number))
    }

    private mutating func add(_ line: SSHLine) {
        let span = line.keyword.lowerBound..<line.extent.upperBound
        // One argument is the value without its quotes; several are the text as it stands.
        let value = line.args.count == 1 ? line.args[0] : text(line.extent)
        let name = builder.makeText(
            line.name, text: line.keyword, span: line.keyword, source: file.number)
        let args = builder.makeList(line.args, span: line.extent, source: file.number)
        let none = text(span.lowerBound..<span.lowerBound)
        let block = current.map { blocks[$0] }
        let match = block.map { $0.isHost ? none : $0.condition } ?? none
        let host = block.map { $0.isHost ? $0.condition : none } ?? none
        builder.push(
            builder.makeFields(
                fields, [name, value, args, match, host], span: span, source: file.number))
        if let current {
            if blocks[current].names.number(of: line.name).isNew {
                blocks[current].values.append((name, value))
            }
        } else if names.number(of: line.name).isNew {
            globals.append((name, value))
        }
    }

    /// Reads the files an Include names where it stands, under the condition it stands under.
    private mutating func include(_ line: SSHLine) {
        for (node, pattern) in zip(line.args, line.words) {
            let place = file.location(Int(node.start)..<Int(node.start + node.length))
            // sshd and ssh read on where an Include matches nothing.
            let files = inclusion.files(
                for: pattern, at: place, mayBeAbsent: false, builder: builder,
                diagnostics: &diagnostics)
            for included in files {
                let (outerFile, outerBlock) = (file, current)
                inclusion.enter(included)
                file = included
                readLines()
                inclusion.leave()
                (file, current) = (outerFile, outerBlock)
            }
        }
    }

    private func blockList() -> Node {
        let keys = ["host", "match", "patterns", "values"].map { builder.fieldName($0) }
        let elements = blocks.map { block in
            let start = Int(block.condition.start)
            let none = builder.makeString(slice: start..<start, source: block.file)
            let extent = start..<start + Int(block.condition.length)
            return builder.makeFields(
                keys,
                [
                    block.isHost ? block.condition : none, block.isHost ? none : block.condition,
                    builder.makeList(
                        block.isHost ? block.patterns : [], span: extent, source: block.file),
                    builder.makePairs(block.values, span: block.span, source: block.file),
                ], span: block.span, source: block.file)
        }
        return builder.makeList(elements, span: main.whole)
    }

    private func text(_ range: Range<Int>) -> Node {
        builder.makeString(slice: range, source: file.number)
    }
}

import MusterSource

/// Cuts a Markdown page into blocks, line by line, and then reads the text of each.
///
/// Containers are not kept as a tree: the marks of quotes and list items are left out of each line,
/// which is all that headings, tables, links and visible text need.
struct MarkdownReader {
    private let source: Source
    private let bytes: UnsafeBufferPointer<UInt8>
    private let limits: ParseLimits
    private let whole: Range<Int>
    private let builder: DocumentBuilder
    private var lines: SourceLines
    private var diagnostics: DiagnosticList
    private var blocks: [MarkdownBlock] = []
    private var paragraph: [Range<Int>] = []
    private var references = MarkdownReferences()
    /// Where the paragraph's text starts behind its list and quote marks: only what stands there underlines it.
    private var paragraphColumn = 0
    private var isInList = false
    private var frontMatter: Node?

    init(_ source: Source, _ range: Range<Int>, limits: ParseLimits) {
        self.source = source
        self.limits = limits
        bytes = source.bytes
        whole = range
        builder = DocumentBuilder(source)
        lines = SourceLines(source, from: range.lowerBound)
        diagnostics = DiagnosticList(limit: limits.diagnostics)
    }

    mutating func read() -> ParseOutcome {
        readFrontMatter()
        while let line = lines.next() { readLine(line) }
        endParagraph()
        var writer = MarkdownWriter(source, references, PageContent(builder, whole: whole))
        for block in blocks {
            if let row = writer.write(block) {
                diagnostics.add(PageDiagnostics.sparseTable(Location(source, row)))
                break
            }
        }
        guard !diagnostics.hasErrors else { return ParseOutcome(nil, diagnostics.all) }
        var content = writer.content
        content.frontMatter =
            frontMatter ?? builder.makeMap([], span: whole.lowerBound..<whole.lowerBound)
        return ParseOutcome(content.finish(format: "markdown"), diagnostics.all)
    }

    // MARK: Front matter

    private mutating func readFrontMatter() {
        var ahead = lines
        guard let first = ahead.next(), isFrontMatterMark(first, "---") else { return }
        let start = ahead.offset
        while let line = ahead.next() {
            guard isFrontMatterMark(line, "---") || isFrontMatterMark(line, "...") else { continue }
            lines = ahead
            let range = start..<line.lowerBound
            let (root, diagnostics) = YAMLParser.parse(
                range: range, of: source, into: builder, limits: limits)
            for diagnostic in diagnostics { self.diagnostics.add(diagnostic) }
            switch root?.kind {
            case .map: frontMatter = root
            case .null, nil: break
            default:
                self.diagnostics.add(PageDiagnostics.frontMatterIsNoMap(Location(source, range)))
            }
            return
        }
        diagnostics.add(PageDiagnostics.unclosedFrontMatter(Location(source, first)))
    }

    private func isFrontMatterMark(_ line: Range<Int>, _ mark: StaticString) -> Bool {
        let text = bytes.trimmed(line)
        return text.lowerBound == line.lowerBound && bytes.equals(text, mark)
    }

    // MARK: Blocks

    private mutating func readLine(_ line: Range<Int>) {
        var rest = withoutQuoteMarks(line)
        if MarkdownLine(bytes: bytes, range: rest).text.isEmpty {
            endParagraph()
            return
        }
        let isInside = bytes.skipBlanks(rest) - line.lowerBound >= paragraphColumn
        if isInside, endsParagraphAsHeading(MarkdownLine(bytes: bytes, range: rest)) { return }
        let indent = bytes.skipBlanks(rest) - rest.lowerBound
        if indent >= 4, paragraph.isEmpty, !isInList {
            blocks.append(.code([rest]))
            return
        }
        if MarkdownLine(bytes: bytes, range: rest).isThematicBreak {
            endParagraph()
            return
        }
        var hasMarker = false
        while let after = MarkdownLine(bytes: bytes, range: rest).afterListMarker {
            endParagraph()
            (hasMarker, isInList) = (true, true)
            rest = withoutQuoteMarks(after..<rest.upperBound)
        }
        if !hasMarker, indent == 0, paragraph.isEmpty { isInList = false }
        if paragraph.isEmpty { paragraphColumn = rest.lowerBound - line.lowerBound }
        readBlockStart(MarkdownLine(bytes: bytes, range: rest))
    }

    /// The line behind the `>` marks it starts with.
    private func withoutQuoteMarks(_ line: Range<Int>) -> Range<Int> {
        var rest = line
        while true {
            let mark = bytes.skipBlanks(rest)
            guard mark < rest.upperBound, bytes[mark] == UInt8(ascii: ">"),
                mark - rest.lowerBound < 4
            else { return rest }
            rest = mark + 1..<rest.upperBound
            if let blank = rest.first, ASCII.isBlank(bytes[blank]) { rest.removeFirst() }
        }
    }

    private mutating func readBlockStart(_ line: MarkdownLine) {
        guard !line.text.isEmpty else { return }
        if let heading = line.heading {
            endParagraph()
            blocks.append(.heading(level: heading.level, marker: heading.marker, [heading.text]))
        } else if let fence = line.fence {
            endParagraph()
            readFence(fence, at: line.text)
        } else if paragraph.isEmpty, let end = MarkdownHTML.endOfHidden(bytes, line.text) {
            readHidden(line.text, end: end)
        } else if let columns = line.delimiterColumns, startsTable(columns, line) {
            readTable()
        } else if paragraph.isEmpty, references.take(line.text, of: bytes) {
            return
        } else {
            paragraph.append(line.text)
        }
    }

    private mutating func endParagraph() {
        if !paragraph.isEmpty { blocks.append(.paragraph(paragraph)) }
        paragraph = []
    }

    private mutating func endsParagraphAsHeading(_ line: MarkdownLine) -> Bool {
        guard !paragraph.isEmpty, let level = line.underlineLevel else { return false }
        // Under a row of cells, dashes begin a table with a single column.
        if startsTable(1, line), line.hasPipe { return false }
        blocks.append(.heading(level: level, marker: line.text, paragraph))
        paragraph = []
        return true
    }

    private mutating func readFence(_ fence: (byte: UInt8, count: Int), at opening: Range<Int>) {
        var code: [Range<Int>] = []
        while let line = lines.next() {
            let rest = withoutQuoteMarks(line)
            if MarkdownLine(bytes: bytes, range: rest).closes(fence) {
                blocks.append(.code(code))
                return
            }
            code.append(rest)
        }
        diagnostics.add(PageDiagnostics.unclosedFence(Location(source, opening)))
        blocks.append(.code(code))
    }

    /// Skips a comment, script or style sheet that starts a block; text behind its end is a paragraph.
    private mutating func readHidden(_ opening: Range<Int>, end: MarkdownHTML.End) {
        guard let after = end.find(bytes, from: opening.lowerBound) else {
            diagnostics.add(PageDiagnostics.unclosedComment(Location(source, opening)))
            while lines.next() != nil {}
            return
        }
        lines = SourceLines(source, from: after)
        if let rest = lines.next() {
            let text = bytes.trimmed(rest)
            if !text.isEmpty { paragraph.append(text) }
        }
    }

    // MARK: Tables

    private func startsTable(_ columns: Int, _ line: MarkdownLine) -> Bool {
        guard let header = paragraph.last else { return false }
        let above = MarkdownLine(bytes: bytes, range: header)
        return (above.hasPipe || line.hasPipe) && above.cells.count == columns
    }

    private mutating func readTable() {
        guard let header = paragraph.popLast() else { return }
        endParagraph()
        var rows: [Range<Int>] = []
        var ahead = lines
        while let line = ahead.next() {
            let row = MarkdownLine(bytes: bytes, range: withoutQuoteMarks(line))
            if row.text.isEmpty || row.heading != nil || row.fence != nil || !row.hasPipe { break }
            rows.append(row.text)
            lines = ahead
        }
        blocks.append(.table(header: header, rows: rows))
    }
}

import MusterSource

/// Reads the text within Markdown's blocks into the page's content.
struct MarkdownWriter {
    private let source: Source
    private let references: MarkdownReferences
    private(set) var content: PageContent

    init(_ source: Source, _ references: MarkdownReferences, _ content: PageContent) {
        self.source = source
        self.references = references
        self.content = content
    }

    /// Writes one block; returns the row at which a table became too sparse, else nil.
    mutating func write(_ block: MarkdownBlock) -> Range<Int>? {
        defer { content.text.endBlock() }
        switch block {
        case .paragraph(let lines):
            _ = write(lines)
        case .heading(let level, let marker, let lines):
            let text = write(lines)
            content.headings.append(PageHeading(level: level, marker: marker, text: text))
        case .code(let lines):
            for line in lines {
                content.text.append(source.bytes, line)
                content.text.space()
            }
        case .table(let header, let rows): return writeTable(header, rows)
        }
        return nil
    }

    private mutating func writeTable(_ header: Range<Int>, _ rows: [Range<Int>]) -> Range<Int>? {
        var table = PageTable(span: header.lowerBound..<(rows.last ?? header).upperBound)
        table.header = writeRow(header, limit: .max)
        var budget = TableBudget()
        for row in rows {
            let cells = writeRow(row, limit: table.header.count)
            guard budget.take(written: cells.count, added: table.header.count - cells.count) else {
                return row
            }
            table.rows.append(PageTable.Row(cells: cells, span: row))
        }
        content.tables.append(table)
        return nil
    }

    private mutating func writeRow(_ row: Range<Int>, limit: Int) -> [PageText] {
        let cells = MarkdownLine(bytes: source.bytes, range: row).cells.prefix(limit).map {
            let text = write([$0])
            content.text.space()
            return text
        }
        content.text.endBlock()
        return cells
    }

    /// Writes a paragraph's lines, marks left out, and says where they ended up.
    private mutating func write(_ lines: [Range<Int>]) -> PageText {
        var inline = MarkdownInline(source.bytes, lines, references)
        inline.read()
        let start = content.text.bytes.count
        var open: [(link: MarkdownInline.Link, start: Int)] = []
        var links = inline.links.sorted { $0.first < $1.first }[...]
        for (number, piece) in inline.pieces.enumerated() {
            while let last = open.last, last.link.end <= number { close(open.removeLast()) }
            while let link = links.first, link.first <= number {
                open.append((link, content.text.bytes.count))
                links.removeFirst()
            }
            write(piece, inline)
        }
        while let last = open.popLast() { close(last) }
        let place = lines.first?.lowerBound ?? 0
        return PageText(range: start..<content.text.bytes.count, place: place)
    }

    private mutating func write(_ piece: MarkdownInline.Piece, _ inline: MarkdownInline) {
        switch piece.kind {
        case .removed: break
        case .decoded(let bytes):
            content.text.append(decoded: bytes, from: inline.sourceRange(piece.range))
        case .text:
            inline.forEachLine(piece.range) { range, endsLine in
                content.text.append(source.bytes, range)
                if endsLine { content.text.space() }
            }
        }
    }

    private mutating func close(_ open: (link: MarkdownInline.Link, start: Int)) {
        let text = PageText(
            range: open.start..<content.text.bytes.count, place: open.link.span.lowerBound)
        content.links.append(PageLink(text: text, target: open.link.target, span: open.link.span))
    }
}

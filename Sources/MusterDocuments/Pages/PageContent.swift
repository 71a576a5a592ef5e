import MusterSource

/// What was found on a page, and how it becomes a document.
struct PageContent {
    var title: (text: VisibleText, place: Int)?
    var frontMatter: Node?
    var headings: [PageHeading] = []
    var tables: [PageTable] = []
    var links: [PageLink] = []
    var text = VisibleText()

    private let builder: DocumentBuilder
    private let whole: Range<Int>

    init(_ builder: DocumentBuilder, whole: Range<Int>) {
        self.builder = builder
        self.whole = whole
    }

    /// The document; `format` decides whether it has a title or front matter.
    func finish(format: String) -> Document {
        var fields: [(name: String, value: Node)] = []
        if let frontMatter { fields.append(("frontMatter", frontMatter)) }
        if let title {
            fields.append(("title", node(title.text, title.text.bytes.indices, title.place)))
        }
        fields += [
            ("headings", headingList()),
            ("tables", builder.makeList(tables.map(table), span: whole)),
            ("links", linkList()), ("text", node(text, text.bytes.indices, whole.lowerBound)),
            ("paragraphs", paragraphList()),
        ]
        return builder.finish(root: builder.makeMap(fields, span: whole), format: format)
    }

    private func paragraphList() -> Node {
        let mark = builder.mark
        for block in text.blocks { builder.push(node(text, block, whole.lowerBound)) }
        return builder.closeList(from: mark, span: whole)
    }

    private func headingList() -> Node {
        let (levelField, textField) = (builder.fieldName("level"), builder.fieldName("text"))
        let listMark = builder.mark
        for heading in headings {
            let words = node(heading.text)
            let end = max(heading.marker.upperBound, Int(words.start + words.length))
            let start = min(heading.marker.lowerBound, Int(words.start))
            let mark = builder.mark
            builder.pushField(
                levelField, builder.makeInt(Int64(heading.level), span: heading.marker))
            builder.pushField(textField, words)
            builder.push(builder.closeMap(from: mark, span: start..<end))
        }
        return builder.closeList(from: listMark, span: whole)
    }

    private func linkList() -> Node {
        let (textField, targetField) = (builder.fieldName("text"), builder.fieldName("target"))
        let listMark = builder.mark
        for link in links {
            let words = node(link.text)
            let mark = builder.mark
            builder.pushField(textField, words)
            builder.pushField(
                targetField, builder.makeText(link.target, text: link.span, span: link.span))
            builder.push(
                builder.closeMap(
                    from: mark, span: Int(words.start)..<Int(words.start + words.length)))
        }
        return builder.closeList(from: listMark, span: whole)
    }

    private func table(_ table: PageTable) -> Node {
        let columns = columnNames(table)
        let header = builder.makeList(table.header.map { node($0) }, span: table.span)
        let listMark = builder.mark
        for row in table.rows {
            let mark = builder.mark
            for (number, name) in columns.enumerated() {
                guard let name else { continue }
                let isWritten = number < row.cells.count
                let end = PageText(range: 0..<0, place: row.span.upperBound)
                builder.push(name)
                builder.push(node(isWritten ? row.cells[number] : end))
            }
            builder.push(builder.closeMap(from: mark, span: row.span))
        }
        let rows = builder.closeList(from: listMark, span: table.span)
        return builder.makeMap([("header", header), ("rows", rows)], span: table.span)
    }

    /// The key of every column: its header, or its number from 1 where there is none or it is taken.
    private func columnNames(_ table: PageTable) -> [Node?] {
        let count = table.rows.reduce(table.header.count) { max($0, $1.cells.count) }
        var names = NameIndex()
        return (0..<count).map { column -> Node? in
            if column < table.header.count {
                let words = Array(text.bytes[text.trimmed(table.header[column].range)])
                if names.number(of: words).isNew { return node(table.header[column]) }
            }
            let number = String(column + 1)
            guard names.number(of: Array(number.utf8)).isNew else { return nil }
            return builder.makeString(number, span: table.span.lowerBound..<table.span.lowerBound)
        }
    }

    // MARK: Text

    private func node(_ part: PageText) -> Node { node(text, part.range, part.place) }

    private func node(_ text: VisibleText, _ range: Range<Int>, _ place: Int) -> Node {
        let words = text.trimmed(range)
        guard let span = text.span(of: words) else {
            return builder.makeString(slice: place..<place)
        }
        return builder.makeText(Array(text.bytes[words]), text: span, span: span)
    }
}

/// Puts a table's cells into rows and columns, spans included.
struct HTMLTable {
    private struct Row {
        let tag: Range<Int>
        var end: Int
        var cells: [PageText] = []
        var isHeader = true
    }

    /// A cell from a row above that reaches down.
    private struct Hanging {
        let text: PageText
        var rows: Int
    }

    /// The table's start tag.
    let tag: Range<Int>
    private var rows: [Row] = []
    private var hanging: [Int: Hanging] = [:]
    private var open: (columns: Int, rows: Int)?
    private var budget = TableBudget()
    private var isTooSparse = false

    init(_ tag: Range<Int>) {
        self.tag = tag
    }

    mutating func startRow(_ tag: Range<Int>) {
        endRow(at: tag.lowerBound)
        rows.append(Row(tag: tag, end: tag.upperBound))
    }

    mutating func startCell(isHeader: Bool, columns: Int, rows spanned: Int) {
        if rows.isEmpty { rows.append(Row(tag: tag, end: tag.upperBound)) }
        open = (columns, spanned)
        if !isHeader { rows[rows.count - 1].isHeader = false }
    }

    mutating func endCell(_ text: PageText) {
        guard let span = open, !rows.isEmpty else { return }
        open = nil
        putHanging()
        for column in 0..<span.columns where take(written: column == 0) {
            if span.rows > 1 {
                hanging[rows[rows.count - 1].cells.count] = Hanging(text: text, rows: span.rows)
            }
            rows[rows.count - 1].cells.append(text)
        }
    }

    mutating func endRow(at end: Int) {
        guard !rows.isEmpty else { return }
        putHanging()
        rows[rows.count - 1].end = max(rows[rows.count - 1].end, end)
    }

    /// The table; nil if its spans and gaps make it too sparse.
    func finish(at end: Int) -> PageTable? {
        var table = PageTable(span: tag.lowerBound..<max(tag.upperBound, end))
        var body = rows[...]
        if let first = body.first, first.isHeader, !first.cells.isEmpty {
            table.header = first.cells
            body = body.dropFirst()
        }
        let width = rows.reduce(0) { max($0, $1.cells.count) }
        var budget = budget
        for row in body where !row.cells.isEmpty {
            guard budget.take(written: 0, added: width - row.cells.count) else { return nil }
            let span = row.tag.lowerBound..<max(row.tag.upperBound, row.end)
            table.rows.append(PageTable.Row(cells: row.cells, span: span))
        }
        return isTooSparse ? nil : table
    }

    /// Puts cells from above where the next cell would come.
    private mutating func putHanging() {
        let last = rows.count - 1
        while let above = hanging[rows[last].cells.count], above.rows > 1, take(written: false) {
            let column = rows[last].cells.count
            hanging[column]?.rows -= 1
            rows[last].cells.append(above.text)
        }
    }

    private mutating func take(written: Bool) -> Bool {
        if !isTooSparse, !budget.take(written: written ? 1 : 0, added: written ? 0 : 1) {
            isTooSparse = true
        }
        return !isTooSparse
    }
}

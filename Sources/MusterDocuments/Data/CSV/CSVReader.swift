import MusterSource

/// Turns the rows of a table into nodes.
struct CSVReader {
    private let source: Source
    private let range: Range<Int>
    private let builder: DocumentBuilder
    private(set) var diagnostics: DiagnosticList

    init(_ source: Source, _ range: Range<Int>, into builder: DocumentBuilder, limits: ParseLimits)
    {
        self.source = source
        self.range = range
        self.builder = builder
        diagnostics = DiagnosticList(limit: limits.diagnostics)
    }

    /// Nil if there is no usable header.
    mutating func read() -> Node? {
        guard let header = CSVHeader(source, range, into: builder, &diagnostics) else {
            return nil
        }
        let names = builder.makeList(header.cells, span: header.span)
        let keys = builder.shareKeys(header.cells)
        let rest = header.end..<range.upperBound
        let columns = header.cells.count
        let rows =
            SizeGuess.count(of: [header.separator, ASCII.lineFeed], in: source, rest) / columns
        builder.reserve(nodes: rows * (columns + 1), children: rows)
        var cells = CSVCells(source, rest, separator: header.separator, into: builder)
        let mark = builder.mark
        while !cells.isAtEmptyTail, !diagnostics.isFull {
            readRow(&cells, header, keys)
        }
        let list = builder.closeList(from: mark, span: rest)
        return builder.makeMap([("header", names), ("rows", list)], span: range)
    }

    /// A mistake inside a cell leaves the rest of the file unreadable, unless it ends with its line.
    @inline(__always) private mutating func readRow(
        _ cells: inout CSVCells, _ header: CSVHeader, _ keys: SharedKeys
    ) {
        let start = cells.index
        let mark = builder.mark
        do throws(CSVMistake) {
            let count = try cells.pushRow(atMost: keys.count)
            guard count == keys.count else {
                return refuse(start..<cells.rowEnd, count, header, mark)
            }
            builder.pushRow(from: mark, keys: keys, span: start..<cells.rowEnd)
        } catch {
            diagnostics.add(error.diagnostic)
            builder.drop(to: mark)
            cells.skipRow(after: error)
        }
    }

    @inline(never) private mutating func refuse(
        _ row: Range<Int>, _ count: Int, _ header: CSVHeader, _ mark: Int
    ) {
        diagnostics.add(
            CSVDiagnostics.raggedRow(
                Location(source, row), cells: count, columns: header.cells.count,
                header: Location(source, header.span)))
        builder.drop(to: mark)
    }
}

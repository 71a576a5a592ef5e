import MusterSource

/// Turns the rows of a table into nodes.
struct CSVReader {
    /// The columns of a table.
    struct Columns {
        /// Their names, string nodes of the builder; there is at least one.
        let cells: [Node]
        let separator: UInt8
        /// Where the header stands.
        let place: Location
    }

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

    /// Nil if there is no usable header. `isLast` is false if rows follow behind the range.
    mutating func read(isLast: Bool) -> Node? {
        guard let header = CSVHeader(source, range, into: builder, &diagnostics) else {
            return nil
        }
        let place = Location(source, header.span)
        return readRows(
            Columns(cells: header.cells, separator: header.separator, place: place),
            header.end..<range.upperBound, isLast: isLast)
    }

    /// Reads rows whose header stands in another source.
    mutating func readRows(under header: StreamHeader, isLast: Bool) -> Node {
        readRows(header.columns(in: builder), range, isLast: isLast)
    }

    private mutating func readRows(
        _ header: Columns, _ rest: Range<Int>, isLast: Bool
    ) -> Node {
        let names = builder.makeList(
            header.cells, span: header.place.range, source: header.cells.first?.source ?? 0)
        let keys = builder.shareKeys(header.cells)
        let columns = header.cells.count
        let rows =
            SizeGuess.count(of: [header.separator, ASCII.lineFeed], in: source, rest) / columns
        builder.reserve(nodes: rows * (columns + 1), children: rows)
        var cells = CSVCells(
            source, rest, separator: header.separator, into: builder, isLast: isLast)
        let mark = builder.mark
        while !cells.isAtEmptyTail, !diagnostics.isFull {
            readRow(&cells, header, keys)
        }
        let list = builder.closeList(from: mark, span: rest)
        return builder.makeMap([("header", names), ("rows", list)], span: range)
    }

    /// A mistake inside a cell leaves the rest of the file unreadable, unless it ends with its line.
    @inline(__always) private mutating func readRow(
        _ cells: inout CSVCells, _ header: Columns, _ keys: SharedKeys
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
        _ row: Range<Int>, _ count: Int, _ header: Columns, _ mark: Int
    ) {
        diagnostics.add(
            CSVDiagnostics.raggedRow(
                Location(source, row), cells: count, columns: header.cells.count,
                header: header.place))
        builder.drop(to: mark)
    }
}

import MusterSource

/// The header of a table that is read as a stream: it outlives the rows, whose keys point into it.
struct StreamHeader {
    private let source: Source
    private let cells: [Node]
    /// The columns' names, quotes undone.
    private let names: [[UInt8]]
    private let span: Range<Int>
    let separator: UInt8

    /// Nil, with the mistakes added, if a column has no name of its own.
    init?(_ source: Source, _ range: Range<Int>, _ diagnostics: inout DiagnosticList) {
        let builder = DocumentBuilder(source)
        guard let header = CSVHeader(source, range, into: builder, &diagnostics) else { return nil }
        self.source = source
        cells = header.cells
        names = header.cells.map { Array(builder.bytes(of: $0)) }
        span = header.span
        separator = header.separator
    }

    /// The columns for a builder whose second source is the header's.
    func columns(in builder: DocumentBuilder) -> CSVReader.Columns {
        CSVReader.Columns(
            cells: zip(cells, names).map { key($0, $1, builder) }, separator: separator,
            place: Location(source, span))
    }

    /// Reads all rows of a piece of the file and passes on a document for each.
    func readRows(
        _ rows: Source, _ range: Range<Int>, limits: ParseLimits, _ body: (ParseOutcome) -> Void
    ) {
        var index = range.lowerBound
        while index < range.upperBound {
            let builder = DocumentBuilder(sources: [rows, source])
            var cells = CSVCells(
                rows, index..<range.upperBound, separator: separator, into: builder)
            if cells.isAtEmptyTail { return }
            body(readRow(&cells, builder, rows, at: index))
            index = cells.index
        }
    }

    private func readRow(
        _ row: inout CSVCells, _ builder: DocumentBuilder, _ rows: Source, at start: Int
    ) -> ParseOutcome {
        let keys = builder.shareKeys(zip(cells, names).map { key($0, $1, builder) })
        let mark = builder.mark
        do throws(CSVMistake) {
            let count = try row.pushRow(atMost: keys.count)
            let span = start..<row.rowEnd
            guard count == keys.count else {
                return ParseOutcome(
                    nil,
                    [
                        CSVDiagnostics.raggedRow(
                            Location(rows, span), cells: count, columns: keys.count,
                            header: Location(source, self.span))
                    ])
            }
            let root = builder.closeRow(from: mark, keys: keys, span: span)
            return ParseOutcome(builder.finish(root: root, format: "csv"))
        } catch {
            row.skipRow(after: error)
            return ParseOutcome(nil, [error.diagnostic])
        }
    }

    private func key(_ cell: Node, _ name: [UInt8], _ builder: DocumentBuilder) -> Node {
        let span = Int(cell.start)..<(Int(cell.start) + Int(cell.length))
        if cell.flags.contains(.pooled) {
            return builder.makeString(bytes: name, span: span, source: 1, flags: cell.flags)
        }
        var key = cell
        key.source = 1
        return key
    }
}

import MusterSource

/// Turns the rows of a table into nodes.
struct CSVReader {
    private let source: Source
    private let range: Range<Int>
    private let builder: DocumentBuilder
    private var cells: CSVCells
    private var header: [Node] = []
    private var headerSpan = 0..<0
    private(set) var diagnostics: DiagnosticList

    init(_ source: Source, _ range: Range<Int>, into builder: DocumentBuilder, limits: ParseLimits)
    {
        self.source = source
        self.range = range
        self.builder = builder
        cells = CSVCells(source, range, into: builder)
        diagnostics = DiagnosticList(limit: limits.diagnostics)
    }

    /// Nil if there is no usable header.
    mutating func read() -> Node? {
        guard !cells.isAtEnd else {
            diagnostics.add(CSVDiagnostics.noHeader(source))
            return nil
        }
        guard readHeader() else { return nil }
        let names = builder.makeList(header, span: headerSpan)
        let rowsStart = cells.index
        let mark = builder.mark
        while !cells.isAtEnd, !diagnostics.isFull {
            guard let row = readRow() else { continue }
            builder.push(row)
        }
        let rows = builder.closeList(
            from: mark, span: min(rowsStart, range.upperBound)..<range.upperBound)
        return builder.makeMap([("header", names), ("rows", rows)], span: range)
    }

    private mutating func readHeader() -> Bool {
        let start = cells.index
        repeat {
            guard let cell = readCell() else { return false }
            header.append(cell)
        } while cells.continuesRow()
        headerSpan = start..<cells.rowEnd
        var seen: [[UInt8]: Node] = [:]
        for (number, cell) in header.enumerated() {
            let name = Array(builder.bytes(of: cell))
            if name.isEmpty {
                diagnostics.add(CSVDiagnostics.namelessColumn(location(cell), number: number + 1))
            } else if let first = seen.updateValue(cell, forKey: name) {
                diagnostics.add(
                    CSVDiagnostics.repeatedColumn(
                        String(decoding: name, as: UTF8.self), first: location(first),
                        again: location(cell)))
            }
        }
        return diagnostics.all.isEmpty
    }

    private mutating func readRow() -> Node? {
        if cells.skipsEmptyTail() { return nil }
        let start = cells.index
        let mark = builder.mark
        var count = 0
        repeat {
            guard let cell = readCell() else {
                builder.drop(to: mark)
                return nil
            }
            if count < header.count {
                builder.push(header[count])
                builder.push(cell)
            }
            count += 1
        } while cells.continuesRow()
        let span = start..<cells.rowEnd
        guard count == header.count else {
            diagnostics.add(
                CSVDiagnostics.raggedRow(
                    Location(source, span), cells: count, columns: header.count,
                    header: Location(source, headerSpan)))
            builder.drop(to: mark)
            return nil
        }
        return builder.closeMap(from: mark, span: span)
    }

    /// A mistake inside a cell leaves the rest of the file unreadable, unless it ends with its line.
    private mutating func readCell() -> Node? {
        switch cells.next() {
        case .success(let node): return node
        case .failure(let mistake):
            diagnostics.add(mistake.diagnostic)
            cells.skipRow(after: mistake)
            return nil
        }
    }

    private func location(_ node: Node) -> Location {
        Location(source, Int(node.start)..<(Int(node.start) + Int(node.length)))
    }
}

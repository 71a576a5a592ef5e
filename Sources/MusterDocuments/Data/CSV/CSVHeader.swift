import MusterSource

/// A table's first line: what separates its cells, and what its columns are called.
struct CSVHeader {
    /// Where the line stands, its ending left out.
    let span: Range<Int>
    /// The names, string nodes of the builder they were read into.
    let cells: [Node]
    let separator: UInt8
    /// Where the rows start.
    let end: Int

    /// Reads the first line of a table.
    ///
    /// Nil, with the mistakes added, if there is no line or a column has no name of its own.
    init?(
        _ source: Source, _ range: Range<Int>, into builder: DocumentBuilder,
        _ diagnostics: inout DiagnosticList
    ) {
        guard !range.isEmpty else {
            diagnostics.add(CSVDiagnostics.noHeader(source))
            return nil
        }
        separator = Self.separator(source.bytes[range])
        var line = CSVCells(source, range, separator: separator, into: builder)
        let mark = builder.mark
        do throws(CSVMistake) {
            _ = try line.pushRow(atMost: .max)
        } catch {
            diagnostics.add(error.diagnostic)
            builder.drop(to: mark)
            return nil
        }
        cells = (mark..<builder.mark).map { builder.pushed($0) }
        builder.drop(to: mark)
        span = range.lowerBound..<line.rowEnd
        end = line.index
        guard Self.namesAreUnique(cells, source, builder, &diagnostics) else { return nil }
    }

    /// The comma if the header line has one outside quotes, else the tab, else the semicolon.
    private static func separator(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> UInt8 {
        var seen = (comma: false, tab: false, semicolon: false)
        var isQuoted = false
        for byte in text {
            if byte == ASCII.quote { isQuoted.toggle() }
            if isQuoted { continue }
            if byte == ASCII.lineFeed { break }
            switch byte {
            case 0x2C: seen.comma = true
            case ASCII.tab: seen.tab = true
            case 0x3B: seen.semicolon = true
            default: break
            }
        }
        if seen.comma { return 0x2C }
        return seen.tab ? ASCII.tab : seen.semicolon ? 0x3B : 0x2C
    }

    private static func namesAreUnique(
        _ cells: [Node], _ source: Source, _ builder: DocumentBuilder,
        _ diagnostics: inout DiagnosticList
    ) -> Bool {
        func location(_ node: Node) -> Location {
            Location(source, Int(node.start)..<(Int(node.start) + Int(node.length)))
        }
        var seen: [[UInt8]: Node] = [:]
        var isGood = true
        for (number, cell) in cells.enumerated() {
            let name = Array(builder.bytes(of: cell))
            if name.isEmpty {
                diagnostics.add(CSVDiagnostics.namelessColumn(location(cell), number: number + 1))
                isGood = false
            } else if let first = seen.updateValue(cell, forKey: name) {
                diagnostics.add(
                    CSVDiagnostics.repeatedColumn(
                        String(decoding: name, as: UTF8.self), first: location(first),
                        again: location(cell)))
                isGood = false
            }
        }
        return isGood
    }
}

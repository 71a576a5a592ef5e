import MusterSource

/// Walks over the cells of a table (RFC 4180 section 2).
struct CSVCells {
    private let source: Source
    private let base: UnsafePointer<UInt8>
    private let end: Int
    private let separator: UInt8
    private let builder: DocumentBuilder
    private var stops: ByteStops
    /// Where only line endings follow: exports often end with one too many.
    private let contentEnd: Int
    private var scratch: [UInt8] = []
    private(set) var index: Int
    /// Where the row that was read last ends, its line ending left out.
    private(set) var rowEnd = 0

    /// `isLast` is false where rows follow behind the range: then empty lines at its end are rows, too.
    init(
        _ source: Source, _ range: Range<Int>, separator: UInt8, into builder: DocumentBuilder,
        isLast: Bool = true
    ) {
        self.source = source
        self.builder = builder
        self.separator = separator
        base = source.base
        index = range.lowerBound
        end = range.upperBound
        var last = range.upperBound
        while isLast, last > range.lowerBound, Self.endsLine(source.base[last - 1]) { last -= 1 }
        contentEnd = last
        stops = ByteStops(
            source.base, range, (separator, ASCII.quote, ASCII.lineFeed, ASCII.carriageReturn))
    }

    var isAtEnd: Bool { index >= end }

    /// Whether no row follows, only empty lines.
    var isAtEmptyTail: Bool { index >= contentEnd }

    /// Pushes a row's cells, but not more than `limit`, and gives their number.
    mutating func pushRow(atMost limit: Int) throws(CSVMistake) -> Int {
        var count = 0
        while true {
            let start = index
            var stop = stops.next()
            if stop == start, stop < end, base[stop] == ASCII.quote {
                let cell = try quoted(from: start)
                if count < limit { builder.push(cell) }
                stop = stops.next()
            } else if count < limit {
                builder.push(plain(start, stop))
            }
            count &+= 1
            guard stop < end else {
                rowEnd = end
                index = end
                return count
            }
            if base[stop] == separator {
                index = stop &+ 1
                continue
            }
            try endRow(at: stop)
            return count
        }
    }

    @inline(__always) private func plain(_ start: Int, _ stop: Int) -> Node {
        Node(
            kind: .string, start: UInt32(truncatingIfNeeded: start),
            length: UInt32(truncatingIfNeeded: stop &- start),
            aux: UInt32(truncatingIfNeeded: stop &- start),
            payload: UInt64(truncatingIfNeeded: start))
    }

    /// Steps over the line ending at `stop`, unless something else stands there.
    @inline(__always) private mutating func endRow(at stop: Int) throws(CSVMistake) {
        rowEnd = stop
        if base[stop] == ASCII.lineFeed {
            index = stop &+ 1
            return
        }
        guard base[stop] == ASCII.carriageReturn else {
            throw mistake(CSVDiagnostics.strayQuote(location(stop, stop + 1)), at: stop)
        }
        guard stop + 1 < end, base[stop + 1] == ASCII.lineFeed else {
            throw mistake(CSVDiagnostics.loneReturn(location(stop, stop + 1)), at: stop)
        }
        index = stops.next() &+ 1
    }

    /// The cell whose opening quote is the stop that was found last; ends behind its closing quote.
    private mutating func quoted(from start: Int) throws(CSVMistake) -> Node {
        var hasDoubled = false
        while true {
            let stop = stops.next()
            guard stop < end else {
                throw mistake(
                    CSVDiagnostics.unclosedQuote(location(start, start + 1)), at: start,
                    isFatal: true)
            }
            guard base[stop] == ASCII.quote else { continue }
            index = stop &+ 1
            guard index < end, base[index] == ASCII.quote else { break }
            _ = stops.next()
            hasDoubled = true
        }
        guard isAtCellEnd else {
            throw mistake(
                CSVDiagnostics.afterQuote(location(index, endOfCharacter(index))), at: index,
                isFatal: true)
        }
        let inner = start + 1..<index - 1
        guard hasDoubled else {
            return builder.makeString(slice: inner, span: start..<index, flags: .quoted)
        }
        undouble(inner)
        return builder.makeString(bytes: scratch, span: start..<index, flags: .quoted)
    }

    private mutating func undouble(_ range: Range<Int>) {
        scratch.removeAll(keepingCapacity: true)
        var position = range.lowerBound
        while position < range.upperBound {
            scratch.append(base[position])
            position += base[position] == ASCII.quote ? 2 : 1
        }
    }

    /// Goes on with the next line, or with none.
    mutating func skipRow(after mistake: CSVMistake) {
        index = mistake.offset
        while index < end, mistake.isFatal || base[index] != ASCII.lineFeed { index += 1 }
        rowEnd = index
        index = min(index + 1, end)
        stops.seek(index)
    }

    private var isAtCellEnd: Bool {
        guard index < end else { return true }
        if base[index] == separator || base[index] == ASCII.lineFeed { return true }
        return base[index] == ASCII.carriageReturn && index + 1 < end
            && base[index + 1] == ASCII.lineFeed
    }

    private func endOfCharacter(_ start: Int) -> Int {
        var stop = start + 1
        while stop < end, base[stop] & 0xC0 == 0x80 { stop += 1 }
        return stop
    }

    private func mistake(_ diagnostic: Diagnostic, at offset: Int, isFatal: Bool = false)
        -> CSVMistake
    {
        CSVMistake(diagnostic: diagnostic, offset: offset, isFatal: isFatal)
    }

    private func location(_ start: Int, _ end: Int) -> Location { Location(source, start..<end) }

    private static func endsLine(_ byte: UInt8) -> Bool {
        byte == ASCII.lineFeed || byte == ASCII.carriageReturn
    }
}

import MusterSource

/// Walks over the cells of a table (RFC 4180 section 2).
struct CSVCells {
    private let source: Source
    private let bytes: UnsafeBufferPointer<UInt8>
    private let end: Int
    private let separator: UInt8
    private let builder: DocumentBuilder
    private(set) var index: Int
    /// Where the row that was read last ends, its line ending left out.
    private(set) var rowEnd = 0

    init(_ source: Source, _ range: Range<Int>, into builder: DocumentBuilder) {
        self.source = source
        self.builder = builder
        bytes = source.bytes
        index = range.lowerBound
        end = range.upperBound
        separator = Self.separator(source.bytes[range])
    }

    var isAtEnd: Bool { index >= end }

    /// The comma if the header line has one outside quotes, else the tab, else the semicolon.
    private static func separator(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> UInt8 {
        var seen = Set<UInt8>()
        var isQuoted = false
        for byte in text {
            if byte == 0x22 { isQuoted.toggle() }
            if isQuoted { continue }
            if byte == 0x0A { break }
            if byte == 0x2C || byte == 0x09 || byte == 0x3B { seen.insert(byte) }
        }
        return [0x2C, 0x09, 0x3B].first { seen.contains($0) } ?? 0x2C
    }

    mutating func next() -> Result<Node, CSVMistake> {
        if index < end, bytes[index] == 0x22 { return quoted() }
        let start = index
        while index < end, bytes[index] != separator, bytes[index] != 0x0A {
            if bytes[index] == 0x22 {
                return .failure(
                    CSVMistake(
                        diagnostic: CSVDiagnostics.strayQuote(location(index, index + 1)),
                        isFatal: false))
            }
            if bytes[index] == 0x0D {
                if index + 1 < end, bytes[index + 1] == 0x0A { break }
                return .failure(
                    CSVMistake(
                        diagnostic: CSVDiagnostics.loneReturn(location(index, index + 1)),
                        isFatal: false))
            }
            index += 1
        }
        return .success(builder.makeString(slice: start..<index))
    }

    private mutating func quoted() -> Result<Node, CSVMistake> {
        let start = index
        var hasDoubled = false
        index += 1
        while index < end {
            if bytes[index] == 0x22 {
                guard index + 1 < end, bytes[index + 1] == 0x22 else { break }
                hasDoubled = true
                index += 1
            }
            index += 1
        }
        guard index < end else {
            return .failure(
                CSVMistake(
                    diagnostic: CSVDiagnostics.unclosedQuote(location(start, start + 1)),
                    isFatal: true))
        }
        let inner = start + 1..<index
        index += 1
        guard isAtCellEnd else {
            return .failure(
                CSVMistake(
                    diagnostic: CSVDiagnostics.afterQuote(location(index, endOfCharacter(index))),
                    isFatal: true))
        }
        guard hasDoubled else {
            return .success(builder.makeString(slice: inner, span: start..<index, flags: .quoted))
        }
        return .success(
            builder.makeString(bytes: undoubled(inner), span: start..<index, flags: .quoted))
    }

    private func undoubled(_ range: Range<Int>) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(range.count)
        var position = range.lowerBound
        while position < range.upperBound {
            text.append(bytes[position])
            position += bytes[position] == 0x22 ? 2 : 1
        }
        return text
    }

    /// After a cell: steps over the separator (true), or over the line ending or to the end of the text (false).
    mutating func continuesRow() -> Bool {
        if index < end, bytes[index] == separator {
            index += 1
            return true
        }
        rowEnd = index
        if index < end, bytes[index] == 0x0D { index += 1 }
        if index < end { index += 1 }
        return false
    }

    /// Steps over empty lines if nothing else follows: exports often end with one too many.
    mutating func skipsEmptyTail() -> Bool {
        var probe = index
        while probe < end, bytes[probe] == 0x0A || bytes[probe] == 0x0D { probe += 1 }
        guard probe == end else { return false }
        index = end
        return true
    }

    /// Goes on with the next line, or with none.
    mutating func skipRow(after mistake: CSVMistake) {
        while index < end, mistake.isFatal || bytes[index] != 0x0A { index += 1 }
        rowEnd = index
        index += 1
    }

    private var isAtCellEnd: Bool {
        guard index < end else { return true }
        if bytes[index] == separator || bytes[index] == 0x0A { return true }
        return bytes[index] == 0x0D && index + 1 < end && bytes[index + 1] == 0x0A
    }

    private func endOfCharacter(_ start: Int) -> Int {
        var stop = start + 1
        while stop < end, bytes[stop] & 0xC0 == 0x80 { stop += 1 }
        return stop
    }

    private func location(_ start: Int, _ end: Int) -> Location { Location(source, start..<end) }
}

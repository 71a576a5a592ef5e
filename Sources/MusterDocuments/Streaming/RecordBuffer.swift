import MusterSource

/// Gathers a stream's bytes and cuts them into records, each of which ends with a line ending.
///
/// In a table a line ending within quotes is part of its record; empty lines stay with the record that follows.
struct RecordBuffer {
    /// Bytes that are read together; they go away with the next one.
    struct Record {
        let bytes: ArraySlice<UInt8>
        /// Where the first byte stands in the file.
        let origin: SourcePosition
    }

    private let isTable: Bool
    var rows = RowScan()
    private var bytes: [UInt8] = []
    /// Where the record at hand starts, where its last line does, and where it has not been looked at yet.
    private var start = 0
    private var lineStart = 0
    private var scanned = 0
    private var line = 1
    private var offset = 0

    init(_ format: StreamFormat) { isTable = format == .csv }

    /// Bytes that belong to no record yet.
    var waiting: Int { bytes.count - start }

    mutating func append(_ chunk: UnsafeRawBufferPointer) {
        if start > 0 {
            bytes.removeSubrange(..<start)
            scanned -= start
            lineStart -= start
            start = 0
        }
        bytes.append(contentsOf: chunk)
    }

    /// The next whole record; nil until there are more bytes.
    mutating func next() -> Record? {
        while let end = nextEnd() {
            let isEmpty = isBlank(lineStart..<end)
            lineStart = end
            if !isEmpty { return cut(to: end) }
            // Empty lines are no items of JSON Lines; in a table they are mistakes, but only if a row follows.
            if !isTable { _ = cut(to: end) }
        }
        return nil
    }

    /// What is left without a line ending, or its beginning; nil if there is nothing but white space.
    mutating func rest(limit: Int) -> Record? {
        guard !isBlank(start..<bytes.count) else { return nil }
        return cut(to: start + min(waiting, limit))
    }

    private mutating func cut(to end: Int) -> Record {
        let record = Record(
            bytes: bytes[start..<end],
            origin: SourcePosition(line: line, column: 1, offset: offset))
        var lines = 0
        for byte in record.bytes where byte == ASCII.lineFeed { lines &+= 1 }
        line += lines
        offset += end - start
        start = end
        lineStart = end
        scanned = max(scanned, end)
        return record
    }

    private mutating func nextEnd() -> Int? {
        var scan = rows
        var index = scanned
        let found = bytes.withUnsafeBufferPointer { buffer in
            if isTable { return scan.rowEnd(in: buffer, from: &index) }
            let end = buffer.find(ASCII.lineFeed, in: index..<buffer.count).map { $0 + 1 }
            index = end ?? buffer.count
            return end
        }
        rows = scan
        scanned = index
        return found
    }

    private func isBlank(_ range: Range<Int>) -> Bool {
        bytes[range].allSatisfy { byte in
            byte == ASCII.lineFeed || byte == ASCII.carriageReturn
                || !isTable && ASCII.isBlank(byte)
        }
    }
}

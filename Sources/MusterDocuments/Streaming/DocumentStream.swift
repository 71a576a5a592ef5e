import MusterSource

/// Reads a file of any size piece by piece, and gives a small document for every item.
///
/// Only the item at hand is kept in memory. Lines, columns and offsets are those of the whole file; an item's own bytes
/// are its document's first source. A mistake costs its item, not those after it, unless the file has no usable header
/// or an item is larger than `ParseLimits.itemBytes`: then nothing more comes.
public struct DocumentStream {
    private let path: String
    private let format: StreamFormat
    private let limits: ParseLimits
    private var records: RecordBuffer
    private var header: StreamHeader?
    private var isFirst = true
    /// Whether the rest of the file cannot be read.
    public private(set) var isStopped = false

    /// Starts a file; `path` is what diagnostics say.
    public init(path: String, format: StreamFormat, limits: ParseLimits = ParseLimits()) {
        self.path = path
        self.format = format
        self.limits = limits
        records = RecordBuffer(format)
    }

    /// Takes the file's next bytes, as many as there are, and passes on every item they complete, in order.
    public mutating func take(_ chunk: UnsafeRawBufferPointer, _ body: (ParseOutcome) -> Void) {
        guard !isStopped else { return }
        records.append(chunk)
        while !isStopped, let record = records.next() { read(record, body) }
        guard !isStopped, records.waiting > limits.itemBytes else { return }
        guard let start = records.rest(limit: 64) else { return }
        stop(
            ReadingDiagnostics.itemTooLarge(
                Location(source(start), 0..<0), limit: limits.itemBytes), body)
    }

    /// Says that the file has ended, and passes on what is left: an item without a line ending.
    public mutating func finish(_ body: (ParseOutcome) -> Void) {
        guard !isStopped else { return }
        if let rest = records.rest(limit: .max) { read(rest, body) }
        if format == .csv, header == nil, !isStopped {
            stop(CSVDiagnostics.noHeader(Source(path: path, bytes: [])), body)
        }
        isStopped = true
    }

    private mutating func read(_ record: RecordBuffer.Record, _ body: (ParseOutcome) -> Void) {
        let source = source(record)
        let outcome = ReadableText.parse(source, limits: limits) { text in
            // Only the file itself may begin with a byte order mark.
            let range = isFirst ? text.range : 0..<source.count
            switch format {
            case .jsonLines: body(item(source, range))
            case .csv: readTable(source, range, body)
            }
            return ParseOutcome(nil)
        }
        isFirst = false
        guard !outcome.diagnostics.isEmpty else { return }
        if format == .csv, header == nil { isStopped = true }
        body(outcome)
    }

    private func item(_ source: Source, _ range: Range<Int>) -> ParseOutcome {
        let builder = DocumentBuilder(source)
        var reader = JSONReader(source, range: range, into: builder, limits: limits)
        let root = reader.read()
        return ParseOutcome(
            root.map { builder.finish(root: $0, format: "jsonl") }, reader.diagnostics.all)
    }

    /// A record of a table: its header, or a row with the empty lines before it.
    private mutating func readTable(
        _ source: Source, _ range: Range<Int>, _ body: (ParseOutcome) -> Void
    ) {
        if let header {
            header.readRows(source, range, limits: limits, body)
            return
        }
        var diagnostics = DiagnosticList(limit: limits.diagnostics)
        header = StreamHeader(source, range, &diagnostics)
        guard let header else {
            isStopped = true
            body(ParseOutcome(nil, diagnostics.all))
            return
        }
        records.rows.separator = header.separator
    }

    private mutating func stop(_ diagnostic: Diagnostic, _ body: (ParseOutcome) -> Void) {
        isStopped = true
        body(ParseOutcome(nil, [diagnostic]))
    }

    private func source(_ record: RecordBuffer.Record) -> Source {
        Source(path: path, bytes: record.bytes, origin: record.origin)
    }
}

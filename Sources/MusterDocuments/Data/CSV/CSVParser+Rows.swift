import MusterSource

extension CSVParser: RowParser {
    /// `rows`.
    public var rowsField: String? { "rows" }
    /// `header`.
    public var headerField: String? { "header" }
    /// A cell in quotes may hold line endings (RFC 4180 section 2, 6).
    public var quotesLineEndings: Bool { true }

    /// Parses the rows of a part, under the header of its file.
    public func parse(_ part: RowPart, limits: ParseLimits) -> ParseOutcome {
        part.parse(limits: limits) { range in
            guard let lead = part.lead else {
                return read(part.source, range, isLast: part.isLast, limits: limits)
            }
            var diagnostics = DiagnosticList(limit: limits.diagnostics)
            let names = SourceLines.textStart(lead)..<lead.count
            guard let header = StreamHeader(lead, names, &diagnostics) else {
                return ParseOutcome(nil, diagnostics.all)
            }
            let builder = DocumentBuilder(sources: [part.source, lead])
            var reader = CSVReader(part.source, range, into: builder, limits: limits)
            let root = reader.readRows(under: header, isLast: part.isLast)
            return ParseOutcome(
                builder.finish(root: root, format: name), reader.diagnostics.all)
        }
    }
}

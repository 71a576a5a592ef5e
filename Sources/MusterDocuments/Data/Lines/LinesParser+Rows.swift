import MusterSource

extension LinesParser: RowParser {
    /// `lines`.
    public var rowsField: String? { "lines" }

    /// Parses the lines of a part.
    public func parse(_ part: RowPart, limits: ParseLimits) -> ParseOutcome {
        part.parse(limits: limits) { read(part.source, $0) }
    }
}

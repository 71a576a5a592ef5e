import MusterSource

extension JSONLParser: RowParser {
    /// The document is the list.
    public var rowsField: String? { nil }

    /// Parses the lines of a part.
    public func parse(_ part: RowPart, limits: ParseLimits) -> ParseOutcome {
        part.parse(limits: limits) { read(part.source, $0, limits: limits) }
    }
}

import MusterSource

extension ListingParser: RowParser {
    /// `files`.
    public var rowsField: String? { "files" }

    /// Parses the lines of a part; its paths are held against the first of the file.
    public func parse(_ part: RowPart, limits: ParseLimits) -> ParseOutcome {
        part.parse(limits: limits) { range in
            guard let lead = part.lead else { return read(part.source, range, limits: limits) }
            let builder = DocumentBuilder(sources: [part.source, lead])
            let reader = ListingReader(
                part.source, range, into: builder, under: Self.lead(lead, limits), limits: limits)
            return read(reader, builder)
        }
    }

    private static func lead(_ lead: Source, _ limits: ParseLimits) -> ListingLead {
        let start = SourceLines.textStart(lead)
        var listing = ListingReader(
            lead, start..<lead.count, into: DocumentBuilder(lead), limits: limits)
        _ = listing.read()
        return ListingLead(isAbsolute: listing.isAbsolute, start: start)
    }
}

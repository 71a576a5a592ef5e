public import MusterSource

/// Whole rows out of a file, one behind the other.
public struct RowPart: Sendable {
    /// The rows; its origin says where in the file they stand.
    public let source: Source
    /// The file's first row, such as a table's header; nil if the part starts with it.
    public let lead: Source?
    /// Whether the file ends with it.
    public let isLast: Bool

    /// Makes a part; it starts where a row does.
    public init(source: Source, lead: Source?, isLast: Bool) {
        self.source = source
        self.lead = lead
        self.isLast = isLast
    }

    /// Reads the part if it can be read as text, or says in one diagnostic why it cannot.
    func parse(limits: ParseLimits, _ read: (Range<Int>) -> ParseOutcome) -> ParseOutcome {
        var diagnostics: [Diagnostic] = []
        let text = ReadableText.open(
            source, isStart: lead == nil, limits: limits, diagnostics: &diagnostics)
        return text.map { read($0.range) } ?? ParseOutcome(nil, diagnostics)
    }
}

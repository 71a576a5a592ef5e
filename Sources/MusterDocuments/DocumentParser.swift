public import MusterSource

/// Turns the bytes of one source into a document, or into diagnostics with positions.
///
/// A parser reads nothing but its source: no disk, no network, no clock. It never traps on any input.
public protocol DocumentParser: Sendable {
    /// The name used in `format:`, such as `nginx`.
    var name: String { get }
    /// What it reads, which names and contents it recognises, its document model, an example.
    var description: ParserDescription { get }
    /// Parses the whole source. A document comes back only if nothing was wrong with the text.
    func parse(_ source: Source, limits: ParseLimits) -> ParseOutcome
    /// Itself, if its format has includes; a cast would look through all that the program knows of types.
    var including: (any IncludingParser)? { get }
}

extension DocumentParser {
    /// None: the format has no includes.
    public var including: (any IncludingParser)? { nil }
}

/// A parser of files that are a list of rows, each of which can be read without the others but the first.
///
/// Such a file may be cut where rows end. Where every part can be read, their rows are those of the whole file, in
/// order and with the same places; where one cannot, only the whole file tells what is wrong with it.
public protocol RowParser: DocumentParser {
    /// The field of the document that holds the list of rows; nil if the document is the list.
    var rowsField: String? { get }
    /// The field of the document that every part has alike; nil if there is none.
    var headerField: String? { get }
    /// Whether a line ending within quotes is part of its row.
    var quotesLineEndings: Bool { get }
    /// Parses a part of a file into a document as of a whole one, which holds the rows of the part.
    func parse(_ part: RowPart, limits: ParseLimits) -> ParseOutcome
}

extension RowParser {
    /// No field is in every part.
    public var headerField: String? { nil }
    /// Every line ending ends a row.
    public var quotesLineEndings: Bool { false }
}

/// A file format that is a sequence of items, each of which can be read alone.
public enum StreamFormat: Sendable {
    /// One JSON value a line; empty lines are skipped.
    case jsonLines
    /// A header line and rows (RFC 4180); a row is a map by column, as in the rows of the `csv` parser.
    case csv
}

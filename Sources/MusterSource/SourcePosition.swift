/// A place in a source, as people and editors count.
public struct SourcePosition: Equatable, Sendable {
    /// From 1.
    public let line: Int
    /// From 1, in Unicode scalars.
    public let column: Int
    /// From 0, in bytes.
    public let offset: Int

    /// Makes a position; `line` and `column` count from 1, `offset` from 0.
    public init(line: Int, column: Int, offset: Int) {
        self.line = line
        self.column = column
        self.offset = offset
    }
}

/// Where in a file a part of its rows stands.
public struct RowPlace: Equatable, Sendable {
    /// Byte offsets in the file.
    public let range: Range<Int>
    /// The line of the first byte, from 1.
    public let line: Int

    /// Makes a place.
    public init(_ range: Range<Int>, line: Int) {
        self.range = range
        self.line = line
    }
}

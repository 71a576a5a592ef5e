/// The index of a node in its syntax tree.
public struct SyntaxID: Hashable, Sendable {
    /// The index.
    public let rawValue: Int32

    /// Wraps an index.
    public init(_ rawValue: Int) { self.rawValue = Int32(truncatingIfNeeded: rawValue) }

    /// The index as an array subscript.
    public var index: Int { Int(rawValue) }
}

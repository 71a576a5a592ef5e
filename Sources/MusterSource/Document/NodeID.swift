/// The index of a node in its document's arena.
@frozen public struct NodeID: Hashable, Sendable, Comparable {
    /// The index.
    public let rawValue: UInt32

    /// Wraps an index.
    @inlinable public init(_ rawValue: UInt32) { self.rawValue = rawValue }

    /// In order.
    @inlinable public static func < (left: NodeID, right: NodeID) -> Bool {
        left.rawValue < right.rawValue
    }
}

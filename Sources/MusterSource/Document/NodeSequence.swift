/// The ids of a list's elements or a map's keys, in order.
public struct NodeSequence: RandomAccessCollection, Sendable {
    let first: UInt32
    /// How many there are.
    public let count: Int
    let stride: UInt32

    init(first: UInt32, count: UInt32, stride: UInt32) {
        self.first = first
        self.count = Int(count)
        self.stride = stride
    }

    /// Zero.
    public var startIndex: Int { 0 }
    /// The count.
    public var endIndex: Int { count }
    /// The id at a position.
    public subscript(_ position: Int) -> NodeID {
        precondition(position >= 0 && position < count, "a node sequence is read within its bounds")
        return NodeID(first + UInt32(position) * stride)
    }
}

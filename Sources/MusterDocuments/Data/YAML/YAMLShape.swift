/// How large and how deep a value is with all its aliases written out.
struct YAMLShape {
    /// Far above every limit, far below overflow: an alias bomb's size stops growing here.
    private static let largest = 1 << 50

    /// Values, itself included.
    private(set) var size = 1
    /// Containers within containers; 0 for a scalar.
    private(set) var height = 0

    /// Takes in a child that holds nothing.
    @inline(__always) mutating func addScalar() {
        size = min(size &+ 1, Self.largest)
        height = max(height, 1)
    }

    /// Takes in a child.
    mutating func add(_ child: YAMLShape) {
        size = min(size + child.size, Self.largest)
        height = max(height, child.height + 1)
    }
}

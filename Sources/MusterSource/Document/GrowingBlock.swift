/// A block of plain values that doubles when it is full; whoever holds it frees it.
///
/// It lives behind a pointer in its owner, so that an append is a store and no checked access to a class's property.
@usableFromInline struct GrowingBlock<Element: BitwiseCopyable> {
    @usableFromInline var base: UnsafeMutablePointer<Element>
    @usableFromInline var count = 0
    @usableFromInline var capacity: Int

    init(capacity: Int) {
        base = LargePages.allocate(Element.self, capacity: capacity)
        self.capacity = capacity
    }

    /// Adds one value.
    @inlinable mutating func append(_ element: Element) {
        if count == capacity { grow(to: count + 1) }
        (base + count).initialize(to: element)
        count &+= 1
    }

    /// Adds neighbours and gives the index of the first.
    mutating func append(_ first: UnsafePointer<Element>, _ more: Int) -> UInt32 {
        let index = UInt32(truncatingIfNeeded: count)
        if count + more > capacity { grow(to: count + more) }
        (base + count).update(from: first, count: more)
        count += more
        return index
    }

    /// Adds plain bytes as they are.
    mutating func append(contentsOf bytes: UnsafeRawBufferPointer) where Element == UInt8 {
        guard let first = bytes.baseAddress else { return }
        _ = append(first.assumingMemoryBound(to: UInt8.self), bytes.count)
    }

    /// Makes room for so many values in all.
    @usableFromInline mutating func grow(to wanted: Int) {
        guard wanted > capacity else { return }
        let enough = max(capacity * 2, wanted)
        let grown = LargePages.allocate(Element.self, capacity: enough)
        grown.moveInitialize(from: base, count: count)
        base.deallocate()
        base = grown
        capacity = enough
    }
}

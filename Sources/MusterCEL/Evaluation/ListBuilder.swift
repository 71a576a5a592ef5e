/// Builds a computed list in the arena; itself plain bits, so that a loop can keep it in the arena too.
struct ListBuilder {
    private let machine: Machine
    private var elements: UnsafeMutablePointer<Value>
    private(set) var count = 0
    private var capacity: Int

    /// A list with room for `capacity` elements; nil when the budget is spent.
    init?(_ machine: Machine, capacity: Int) {
        self.machine = machine
        self.capacity = max(capacity, 4)
        guard let elements = machine.allocateValues(self.capacity) else { return nil }
        self.elements = elements
    }

    /// Adds an element; false when the budget is spent.
    @inline(__always) mutating func append(_ value: Value) -> Bool {
        if count == capacity, !grow() { return false }
        (elements + count).initialize(to: value)
        count += 1
        return true
    }

    @inline(never) private mutating func grow() -> Bool {
        guard let grown = machine.allocateValues(capacity * 2) else { return false }
        grown.moveInitialize(from: elements, count: count)
        elements = grown
        capacity *= 2
        return true
    }

    /// The elements so far, to be changed in place (sorting, reversing).
    var buffer: UnsafeMutableBufferPointer<Value> {
        UnsafeMutableBufferPointer(start: elements, count: count)
    }

    /// The list.
    func finish() -> Value {
        Value(.list, aux: UInt32(truncatingIfNeeded: count), address: elements)
    }
}

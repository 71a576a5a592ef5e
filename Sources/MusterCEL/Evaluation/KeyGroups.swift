/// The positions of a list's elements, those with equal keys side by side.
///
/// Hashing puts them into slots. A slot that many share is sorted by key and searched by halves: keys made to collide
/// cost a logarithm, not the slot's length.
struct KeyGroups {
    /// Slots with at most this many elements are run over.
    private static let crowded = 16
    private static let absent = UInt32.max

    /// Slot by slot; within a slot in the list's order, or by key and then in the list's order.
    private(set) var positions: [UInt32]
    /// Where each slot begins in `positions`, and the end of the last.
    private let starts: [UInt32]

    /// Groups the elements from 0 up to `count` by what `key` gives for each, which is asked in order; an element
    /// without a key is in no group.
    init(count: UInt32, key: (UInt32) -> Value?) {
        var size = 64
        while size < 2 * Int(count) { size *= 2 }
        var starts = [UInt32](repeating: 0, count: size + 1)
        let slots = (0..<count).map { position -> UInt32 in
            guard let value = key(position), let hash = KeyEquality.hash(value) else {
                return Self.absent
            }
            let slot = hash & UInt32(truncatingIfNeeded: size - 1)
            starts[Int(slot) + 1] += 1
            return slot
        }
        for slot in 0..<size { starts[slot + 1] += starts[slot] }
        var free = starts
        positions = Array(repeating: 0, count: Int(starts[size]))
        for (position, slot) in slots.enumerated() where slot != Self.absent {
            positions[Int(free[Int(slot)])] = UInt32(truncatingIfNeeded: position)
            free[Int(slot)] += 1
        }
        self.starts = starts
        for slot in 0..<size where Int(starts[slot + 1] - starts[slot]) > Self.crowded {
            sort(Int(starts[slot])..<Int(starts[slot + 1]), key)
        }
    }

    private mutating func sort(_ group: Range<Int>, _ key: (UInt32) -> Value?) {
        let members = positions[group].map { (key: key($0) ?? .null, position: $0) }
        let sorted = members.sorted { left, right in
            if KeyEquality.precedes(left.key, right.key) { return true }
            return left.position < right.position && !KeyEquality.precedes(right.key, left.key)
        }
        for (index, member) in zip(group, sorted) { positions[index] = member.position }
    }

    /// The places in `positions` of the elements whose key may equal `wanted`: all that do and a few more at most.
    func candidates(_ wanted: Value, key: (UInt32) -> Value?) -> Range<Int> {
        let slot = Int(KeyEquality.hash(wanted) ?? 0) & (starts.count - 2)
        let group = Int(starts[slot])..<Int(starts[slot + 1])
        guard group.count > Self.crowded else { return group }
        let start = first(in: group) { !KeyEquality.precedes(key($0) ?? .null, wanted) }
        let end = first(in: start..<group.upperBound) {
            KeyEquality.precedes(wanted, key($0) ?? .null)
        }
        return start..<end
    }

    /// The first place whose element has a property that all after it have too; the range's end if none has.
    private func first(in range: Range<Int>, _ isPast: (UInt32) -> Bool) -> Int {
        var low = range.lowerBound
        var high = range.upperBound
        while low < high {
            let middle = low + (high - low) / 2
            if isPast(positions[middle]) {
                high = middle
            } else {
                low = middle + 1
            }
        }
        return low
    }
}

/// Builds a computed map, entry by entry, in the arena.
struct MapBuilder {
    private static let smallest = 8
    private let machine: Machine
    private var entries: UnsafeMutablePointer<Value>
    private var count = 0
    private var capacity: Int
    private var table: UnsafeMutablePointer<UInt32>?
    private var mask: UInt32 = 0

    /// A map with room for `capacity` entries; nil when the budget is spent.
    init?(_ machine: Machine, capacity: Int) {
        self.machine = machine
        self.capacity = max(capacity, 1)
        guard let entries = machine.allocateValues(2 * self.capacity) else { return nil }
        self.entries = entries
        if capacity > Self.smallest, !makeTable() { return nil }
    }

    /// Adds an entry; an error for a key that is no key, or is there already, or when the budget is spent.
    mutating func insert(_ key: Value, _ value: Value) -> Value? {
        let key = machine.resolve(key)
        switch key.tag {
        case .string, .int, .uint, .bool: break
        default: return machine.fail(.badKey, key)
        }
        if count == capacity, !grow() { return machine.fail(.steps) }
        if table == nil {
            for index in 0..<count where KeyEquality.equal(entries[2 * index], key) {
                return machine.fail(.duplicateKey, key)
            }
        } else if let error = link(key) {
            return error
        }
        (entries + 2 * count).initialize(to: key)
        (entries + 2 * count + 1).initialize(to: value)
        count += 1
        return nil
    }

    private func link(_ key: Value) -> Value? {
        guard let table, let hash = KeyEquality.hash(key) else { return nil }
        var slot = hash & mask
        while table[Int(slot)] != 0 {
            if KeyEquality.equal(entries[2 * Int(table[Int(slot)] - 1)], key) {
                return machine.fail(.duplicateKey, key)
            }
            slot = (slot &+ 1) & mask
            // Keys made to collide pay for every step of their chain.
            if let error = machine.charge(1) { return error }
        }
        table[Int(slot)] = UInt32(truncatingIfNeeded: count + 1)
        return nil
    }

    private mutating func grow() -> Bool {
        let wanted = capacity * 2
        guard let grown = machine.allocateValues(2 * wanted) else { return false }
        grown.moveInitialize(from: entries, count: 2 * count)
        entries = grown
        capacity = wanted
        return wanted <= Self.smallest || makeTable()
    }

    private mutating func makeTable() -> Bool {
        var size = 16
        while size < 2 * capacity { size *= 2 }
        guard let memory = machine.allocate(size * 4) else { return false }
        let made = memory.bindMemory(to: UInt32.self, capacity: size)
        made.initialize(repeating: 0, count: size)
        mask = UInt32(truncatingIfNeeded: size - 1)
        table = made
        for index in 0..<count {
            guard let hash = KeyEquality.hash(entries[2 * index]) else { continue }
            var slot = hash & mask
            while made[Int(slot)] != 0 { slot = (slot &+ 1) & mask }
            made[Int(slot)] = UInt32(truncatingIfNeeded: index + 1)
        }
        return true
    }

    /// The map.
    func finish() -> Value {
        let header = machine.state.pointee.allocate(MemoryLayout<MapHeader>.stride)
            .bindMemory(to: MapHeader.self, capacity: 1)
        header.initialize(to: MapHeader(entries: entries, table: table, mask: mask))
        return Value(.map, aux: UInt32(truncatingIfNeeded: count), address: header)
    }
}

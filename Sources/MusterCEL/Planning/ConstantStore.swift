/// The bytes and values of a program's constants, at fixed addresses while the program lives.
final class ConstantStore: @unchecked Sendable {
    /// Maps with at most this many entries are scanned.
    private static let scanned = 8
    private var blocks: [UnsafeMutableRawPointer] = []

    deinit {
        for block in blocks { block.deallocate() }
    }

    private func allocate(_ bytes: Int) -> UnsafeMutableRawPointer {
        let block = UnsafeMutableRawPointer.allocate(byteCount: max(bytes, 1), alignment: 16)
        blocks.append(block)
        return block
    }

    /// A string, bytes or type value.
    func text(_ bytes: [UInt8], _ tag: Value.Tag) -> Value {
        let block = allocate(bytes.count).bindMemory(to: UInt8.self, capacity: max(bytes.count, 1))
        _ = UnsafeMutableBufferPointer(start: block, count: bytes.count).initialize(from: bytes)
        return Value(tag, aux: UInt32(truncatingIfNeeded: bytes.count), address: block)
    }

    /// A list value.
    func list(_ elements: [Value]) -> Value {
        let block = values(elements)
        return Value(.list, aux: UInt32(truncatingIfNeeded: elements.count), address: block)
    }

    /// A map value; of keys that repeat the first counts.
    func map(_ entries: [Value]) -> Value {
        let block = values(entries)
        let count = entries.count / 2
        let header = allocate(MemoryLayout<MapHeader>.stride)
            .bindMemory(to: MapHeader.self, capacity: 1)
        let (table, mask) = index(block, count)
        header.initialize(to: MapHeader(entries: block, table: table, mask: mask))
        return Value(.map, aux: UInt32(truncatingIfNeeded: count), address: header)
    }

    /// The hash table of a map's keys; none for a small map or one whose keys are no keys.
    private func index(
        _ entries: UnsafeMutablePointer<Value>, _ count: Int
    ) -> (UnsafeMutablePointer<UInt32>?, UInt32) {
        var size = 16
        while size < 2 * count { size *= 2 }
        guard count > Self.scanned,
            (0..<count).allSatisfy({ KeyEquality.hash(entries[2 * $0]) != nil })
        else { return (nil, 0) }
        let table = table(size)
        let mask = UInt32(truncatingIfNeeded: size - 1)
        for entry in 0..<count {
            var slot = (KeyEquality.hash(entries[2 * entry]) ?? 0) & mask
            while table[Int(slot)] != 0 { slot = (slot &+ 1) & mask }
            table[Int(slot)] = UInt32(truncatingIfNeeded: entry + 1)
        }
        return (table, mask)
    }

    /// Two words, as the machine reads addresses.
    func words(_ high: UInt64, _ low: UInt64) -> UnsafeRawPointer {
        let block = allocate(16)
        block.storeBytes(of: high, as: UInt64.self)
        block.storeBytes(of: low, toByteOffset: 8, as: UInt64.self)
        return UnsafeRawPointer(block)
    }

    /// A value of a constant.
    func value(_ constant: Constant) -> Value {
        switch constant {
        case .null: .null
        case .bool(let value): .bool(value)
        case .int(let value): .int(value)
        case .uint(let value): .uint(value)
        case .double(let value): .double(value)
        case .string(let bytes): text(bytes, .string)
        case .bytes(let bytes): text(bytes, .bytes)
        }
    }

    /// A table of zeros.
    func table(_ size: Int) -> UnsafeMutablePointer<UInt32> {
        let block = allocate(size * 4).bindMemory(to: UInt32.self, capacity: size)
        block.initialize(repeating: 0, count: size)
        return block
    }

    private func values(_ values: [Value]) -> UnsafeMutablePointer<Value> {
        let block = allocate(values.count * MemoryLayout<Value>.stride)
            .bindMemory(to: Value.self, capacity: max(values.count, 1))
        _ = UnsafeMutableBufferPointer(start: block, count: values.count).initialize(from: values)
        return block
    }
}

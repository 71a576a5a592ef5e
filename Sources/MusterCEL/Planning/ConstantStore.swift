/// The bytes and values of a program's constants, at fixed addresses while the program lives.
final class ConstantStore: @unchecked Sendable {
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

    /// A map value of at most a few entries (it is scanned), its keys known to differ.
    func map(_ entries: [Value]) -> Value {
        let block = values(entries)
        let header = allocate(MemoryLayout<MapHeader>.stride)
            .bindMemory(to: MapHeader.self, capacity: 1)
        header.initialize(to: MapHeader(entries: block, table: nil, mask: 0))
        return Value(.map, aux: UInt32(truncatingIfNeeded: entries.count / 2), address: header)
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

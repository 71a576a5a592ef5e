/// Line starts and running scalar counts of a source, so that a position costs the same anywhere.
final class LineTable: Sendable {
    private static let block = 128

    private let starts: [Int]
    /// Scalars before each block of bytes: a minified file of one long line still answers at once.
    private let scalarsBeforeBlock: [UInt32]
    /// Bytes and scalars count the same.
    private let isASCII: Bool

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        var starts = [0]
        var before: [UInt32] = []
        before.reserveCapacity(bytes.count / Self.block + 1)
        var scalars: UInt32 = 0
        var start = 0
        while start < bytes.count {
            before.append(scalars)
            let end = min(start + Self.block, bytes.count)
            let inside = Self.scan(bytes, start..<end, into: &starts)
            scalars &+= UInt32(end - start) - UInt32(inside)
            start = end
        }
        if bytes.count % Self.block == 0 { before.append(scalars) }
        self.starts = starts
        scalarsBeforeBlock = before
        isASCII = Int(scalars) == bytes.count
    }

    /// Adds the starts of lines behind the line feeds of a block, and counts the bytes that go on with a scalar: eight
    /// bytes at a time, of which most hold neither.
    private static func scan(
        _ bytes: UnsafeBufferPointer<UInt8>, _ block: Range<Int>, into starts: inout [Int]
    ) -> Int {
        let memory = UnsafeRawBufferPointer(bytes)
        var inside = 0
        var index = block.lowerBound
        while index &+ 8 <= block.upperBound {
            let word = memory.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            // Bytes whose first bit is set and whose second is not.
            let going = word & ~(word << 1) & 0x8080_8080_8080_8080
            if going != 0 { inside &+= going.nonzeroBitCount }
            let fed = word ^ 0x0A0A_0A0A_0A0A_0A0A
            // Not zero if a byte of `fed` is.
            if (fed &- 0x0101_0101_0101_0101) & ~fed & 0x8080_8080_8080_8080 != 0 {
                for place in index..<index &+ 8 where bytes[place] == 0x0A {
                    starts.append(place + 1)
                }
            }
            index &+= 8
        }
        for place in index..<block.upperBound {
            if bytes[place] & 0xC0 == 0x80 { inside &+= 1 }
            if bytes[place] == 0x0A { starts.append(place + 1) }
        }
        return inside
    }

    func position(of offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> SourcePosition {
        var low = 0
        var high = starts.count - 1
        while low < high {
            let middle = (low + high + 1) / 2
            if starts[middle] <= offset { low = middle } else { high = middle - 1 }
        }
        let column =
            scalars(before: offset, in: bytes) - scalars(before: starts[low], in: bytes) + 1
        return SourcePosition(line: low + 1, column: column, offset: offset)
    }

    func range(ofLine line: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
        guard line >= 1, line <= starts.count else { return nil }
        let start = starts[line - 1]
        var end = line < starts.count ? starts[line] - 1 : bytes.count
        if end > start, bytes[end - 1] == 0x0D { end -= 1 }
        return start..<max(start, end)
    }

    private func scalars(before offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        if isASCII { return offset }
        let block = offset / Self.block
        var count = Int(scalarsBeforeBlock[block])
        for index in (block * Self.block)..<offset where bytes[index] & 0xC0 != 0x80 { count += 1 }
        return count
    }
}

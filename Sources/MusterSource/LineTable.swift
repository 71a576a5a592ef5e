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
            // Sums without a way out of the loop, so that it becomes a few vector instructions.
            var inside: UInt8 = 0
            var breaks: UInt8 = 0
            for index in start..<end {
                inside &+= bytes[index] & 0xC0 == 0x80 ? 1 : 0
                breaks &+= bytes[index] == 0x0A ? 1 : 0
            }
            scalars &+= UInt32(end - start) - UInt32(inside)
            if breaks > 0 {
                for index in start..<end where bytes[index] == 0x0A { starts.append(index + 1) }
            }
            start = end
        }
        if bytes.count % Self.block == 0 { before.append(scalars) }
        self.starts = starts
        scalarsBeforeBlock = before
        isASCII = Int(scalars) == bytes.count
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

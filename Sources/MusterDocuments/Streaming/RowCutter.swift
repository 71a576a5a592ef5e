/// Cuts a file of rows into parts while its bytes go by, and keeps none of them.
///
/// Each part ends behind a line feed, and what follows it is no empty line. Where line endings may stand within
/// quotes, those behind an even number of quotes end a row: true of every file that can be read at all, and a part
/// that was cut elsewhere cannot be read.
public struct RowCutter {
    /// The parts that are complete.
    public private(set) var places: [RowPlace] = []
    /// Where the first row ends, its line ending included; nil if it has not ended yet.
    public private(set) var leadEnd: Int?
    /// The bytes of the largest part.
    public private(set) var longest = 0

    private let partBytes: Int
    private let quotes: Bool
    private var offset = 0
    private var start = 0
    private var startLine = 1
    private var line = 1
    private var isQuoted = false
    /// Whether the byte before the next one ended a row.
    private var isAfterRow = false

    /// `partBytes` is what a part has at least, but for the last.
    public init(partBytes: Int, quotesLineEndings: Bool) {
        self.partBytes = max(1, partBytes)
        quotes = quotesLineEndings
    }

    /// Takes the file's next bytes.
    public mutating func take(_ bytes: UnsafeBufferPointer<UInt8>) {
        var index = 0
        while index < bytes.count {
            let far = min(bytes.count, start + partBytes - offset)
            if leadEnd != nil, index < far {
                skip(bytes, index..<far)
                index = far
            } else {
                index = search(bytes, from: index)
            }
        }
        offset += bytes.count
    }

    /// Says that the file has ended.
    public mutating func finish() {
        if start < offset || places.isEmpty { cut(at: offset) }
    }

    /// Bytes within which no part may end: only their line feeds and quotes count.
    private mutating func skip(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        let text = UnsafeBufferPointer(rebasing: bytes[range])
        line &+= Self.count(ASCII.lineFeed, in: text)
        if quotes, Self.count(ASCII.quote, in: text) & 1 == 1 { isQuoted.toggle() }
        isAfterRow = !isQuoted && text[text.count - 1] == ASCII.lineFeed
    }

    /// Looks for the end of a row and cuts there; gives the place behind what it looked at.
    private mutating func search(_ bytes: UnsafeBufferPointer<UInt8>, from first: Int) -> Int {
        var index = first
        while index < bytes.count {
            let byte = bytes[index]
            let isWanted = offset + index - start >= partBytes
            if isAfterRow, isWanted, byte != ASCII.lineFeed, byte != ASCII.carriageReturn {
                cut(at: offset + index)
                return index
            }
            index &+= 1
            isAfterRow = false
            if byte == ASCII.lineFeed {
                line &+= 1
                isAfterRow = !isQuoted
                if isAfterRow, leadEnd == nil {
                    leadEnd = offset + index
                    if !isWanted { return index }
                }
            } else if quotes, byte == ASCII.quote {
                isQuoted.toggle()
            }
        }
        return index
    }

    private mutating func cut(at end: Int) {
        places.append(RowPlace(start..<end, line: startLine))
        longest = max(longest, end - start)
        start = end
        startLine = line
        isAfterRow = false
    }

    private static func count(_ byte: UInt8, in text: UnsafeBufferPointer<UInt8>) -> Int {
        var total = 0
        var index = 0
        // Sums of 255 bytes each fit into a byte, so that many are added at once.
        while index < text.count {
            let end = min(index + 255 * 32, text.count)
            var lanes = SIMD32<UInt8>()
            while index + 32 <= end {
                let block = UnsafeRawBufferPointer(text).loadUnaligned(
                    fromByteOffset: index, as: SIMD32<UInt8>.self)
                lanes &+= SIMD32<UInt8>().replacing(
                    with: SIMD32(repeating: 1), where: block .== SIMD32(repeating: byte))
                index += 32
            }
            for lane in 0..<32 { total &+= Int(lanes[lane]) }
            while index < end {
                if text[index] == byte { total &+= 1 }
                index += 1
            }
        }
        return total
    }
}

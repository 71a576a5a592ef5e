/// A place in a range of bytes, moved by taking what is expected there.
struct ByteCursor {
    private let bytes: UnsafeBufferPointer<UInt8>
    /// The place.
    private(set) var index: Int
    /// Where the range ends.
    let end: Int

    init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        self.bytes = bytes
        index = range.lowerBound
        end = range.upperBound
    }

    /// Whether nothing is left.
    var isAtEnd: Bool { index >= end }

    /// The next byte.
    var byte: UInt8? { index < end ? bytes[index] : nil }

    /// What is left.
    var rest: Range<Int> { min(index, end)..<end }

    /// Goes over spaces and tabs.
    mutating func skipBlanks() { index = bytes.skipBlanks(rest) }

    /// Goes over one byte if it is this one.
    mutating func take(_ expected: UInt8) -> Bool {
        guard byte == expected else { return false }
        index += 1
        return true
    }

    /// Goes over these bytes if they stand here.
    mutating func take(_ word: StaticString) -> Bool {
        let count = word.utf8CodeUnitCount
        guard end - index >= count, bytes.starts(at: index, with: word) else { return false }
        index += count
        return true
    }

    /// Goes over the bytes that are wanted and gives their range.
    mutating func takeWhile(_ isWanted: (UInt8) -> Bool) -> Range<Int> {
        let start = index
        while index < end, isWanted(bytes[index]) { index += 1 }
        return start..<index
    }

    /// Reads as many digits as there are; nil if they are fewer or more than `width` allows.
    mutating func number(_ width: ClosedRange<Int>) -> Int? {
        let digits = takeWhile(ASCII.isDigit)
        guard width.contains(digits.count), digits.count <= 18 else { return nil }
        return digits.reduce(0) { $0 * 10 + Int(bytes[$1] - 0x30) }
    }

    /// Reads exactly `width` digits, whatever follows them.
    mutating func fixedNumber(_ width: Int) -> Int? {
        guard end - index >= width, width <= 18 else { return nil }
        let digits = index..<(index + width)
        guard digits.allSatisfy({ ASCII.isDigit(bytes[$0]) }) else { return nil }
        index += width
        return digits.reduce(0) { $0 * 10 + Int(bytes[$1] - 0x30) }
    }

    /// The digits at the start of a range.
    static func digits(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int> {
        var cursor = ByteCursor(bytes, range)
        return cursor.takeWhile(ASCII.isDigit)
    }
}

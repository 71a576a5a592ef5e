/// A place in memory at which bytes are put, one piece after another, without asking each time whether there is room:
/// `ByteBuffer.fill` sees to that once.
struct ByteCursor {
    private(set) var place: UnsafeMutableRawPointer

    init(_ place: UnsafeMutableRawPointer) { self.place = place }

    @inline(__always)
    mutating func put(_ byte: UInt8) {
        place.storeBytes(of: byte, as: UInt8.self)
        place += 1
    }

    @inline(__always)
    mutating func put(_ bytes: UnsafeRawBufferPointer) {
        guard let base = bytes.baseAddress else { return }
        place.copyMemory(from: base, byteCount: bytes.count)
        place += bytes.count
    }

    @inline(__always)
    mutating func put(_ literal: StaticString) {
        literal.withUTF8Buffer { put(UnsafeRawBufferPointer($0)) }
    }

    @inline(__always)
    mutating func put(spaces: Int) {
        place.initializeMemory(as: UInt8.self, repeating: 0x20, count: spaces)
        place += spaces
    }

    /// Puts decimal digits: at most `mostDigits`.
    @inline(__always)
    mutating func put(number: UInt32) {
        var count = 1
        var rest = number
        while rest >= 10 {
            rest /= 10
            count &+= 1
        }
        rest = number
        for digit in stride(from: count &- 1, through: 0, by: -1) {
            let byte = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
            place.storeBytes(of: byte, toByteOffset: digit, as: UInt8.self)
            rest /= 10
        }
        place += count
    }

    /// The digits of the largest number.
    static let mostDigits = 10
}

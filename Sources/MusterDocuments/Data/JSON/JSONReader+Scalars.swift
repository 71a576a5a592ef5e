import MusterSource

extension JSONReader {
    /// A string, number or literal at `index`.
    @inline(__always) mutating func readScalar() -> Node? {
        switch current {
        case 0x22: return readString()
        case 0x30...0x39, 0x2D: return readNumber()
        case 0x74: return readWord("true", .bool, 1)
        case 0x66: return readWord("false", .bool, 0)
        case 0x6E: return readWord("null", .null, 0)
        default: return fail("a value")
        }
    }

    private mutating func readWord(_ word: StaticString, _ kind: NodeKind, _ payload: UInt64)
        -> Node?
    {
        let count = word.utf8CodeUnitCount
        let start = index
        for offset in 0..<count {
            guard current == word.utf8Start[offset] else { return fail("'\(word)'") }
            index &+= 1
        }
        return Node(
            kind: kind, start: UInt32(truncatingIfNeeded: start),
            length: UInt32(truncatingIfNeeded: count), payload: payload)
    }

    // MARK: Numbers

    /// A number by the grammar of RFC 8259 section 6.
    ///
    /// `-? (0 | [1-9][0-9]*) (. [0-9]+)? ([eE] [-+]? [0-9]+)?`
    private mutating func readNumber() -> Node? {
        let start = index
        let isNegative = base[index] == 0x2D
        if isNegative { index &+= 1 }
        let first = index
        var value: UInt64 = 0
        while index < end, base[index] &- 0x30 < 10 {
            value = value &* 10 &+ UInt64(base[index] &- 0x30)
            index &+= 1
        }
        let digits = index &- first
        guard digits > 0 else { return fail("a digit") }
        if digits > 1, base[first] == 0x30 {
            index = first &+ 1
            return fail("no digit after a leading zero")
        }
        let next = current
        guard next == 0x2E || next | 0x20 == 0x65 || digits > 18 else {
            let signed = Int64(truncatingIfNeeded: value)
            let bits = UInt64(bitPattern: isNegative ? 0 &- signed : signed)
            return number(.int, from: start, bits)
        }
        guard readFraction(), readExponent() else { return nil }
        return longNumber(from: start)
    }

    private mutating func readFraction() -> Bool {
        guard current == 0x2E else { return true }
        index &+= 1
        return skipDigits() || refuse("a digit after the point")
    }

    private mutating func readExponent() -> Bool {
        guard current | 0x20 == 0x65 else { return true }
        index &+= 1
        if current == 0x2B || current == 0x2D { index &+= 1 }
        return skipDigits() || refuse("a digit in the exponent")
    }

    private mutating func skipDigits() -> Bool {
        let start = index
        while index < end, base[index] &- 0x30 < 10 { index &+= 1 }
        return index > start
    }

    private mutating func longNumber(from start: Int) -> Node {
        switch DecimalText.read(UnsafeBufferPointer(start: base + start, count: index - start)) {
        case .int(let value): return number(.int, from: start, UInt64(bitPattern: value))
        case .uint(let value): return number(.uint, from: start, value)
        case .double(let value): return number(.double, from: start, value.bitPattern)
        case .tooLarge:
            // Whole files must not fall over the modulus of a key that no rule reads; reading it is an error.
            return builder.makeFault(
                .malformed, "the number is too large for a double", span: start..<index)
        }
    }

    @inline(__always)
    private func number(_ kind: NodeKind, from start: Int, _ payload: UInt64) -> Node {
        Node(
            kind: kind, start: UInt32(truncatingIfNeeded: start),
            length: UInt32(truncatingIfNeeded: index &- start), payload: payload)
    }
}

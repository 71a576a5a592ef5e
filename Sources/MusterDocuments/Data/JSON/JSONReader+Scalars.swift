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
        // All three words are told by their last four letters.
        let last = count &- 4
        let wanted = UnsafeRawPointer(word.utf8Start).loadUnaligned(
            fromByteOffset: last, as: UInt32.self)
        if index &+ count <= end,
            UnsafeRawPointer(base).loadUnaligned(fromByteOffset: index &+ last, as: UInt32.self)
                == wanted
        {
            index &+= count
            return Node(
                kind: kind, start: UInt32(truncatingIfNeeded: start),
                length: UInt32(truncatingIfNeeded: count), payload: payload)
        }
        for offset in 0..<count {
            guard current == word.utf8Start[offset] else { return fail("'\(word)'") }
            index &+= 1
        }
        return nil
    }

    // MARK: Numbers

    /// A number by the grammar of RFC 8259 section 6.
    ///
    /// `-? (0 | [1-9][0-9]*) (. [0-9]+)? ([eE] [-+]? [0-9]+)?`
    @inline(__always) private mutating func readNumber() -> Node? {
        let start = index
        let isNegative = base[index] == 0x2D
        if isNegative { index &+= 1 }
        let first = index
        var digits: UInt64 = 0
        takeDigits(&digits)
        let whole = index &- first
        guard whole > 0 else { return fail("a digit") }
        if whole > 1, base[first] == 0x30 {
            index = first &+ 1
            return fail("no digit after a leading zero")
        }
        let next = current
        if next == 0x2E || next | 0x20 == 0x65 {
            return readReal(from: start, digits, whole: whole, isNegative)
        }
        guard whole <= 18 else { return longNumber(from: start) }
        let signed = Int64(truncatingIfNeeded: digits)
        return number(.int, from: start, UInt64(bitPattern: isNegative ? 0 &- signed : signed))
    }

    /// The rest of a number that has a point or an exponent.
    private mutating func readReal(
        from start: Int, _ whole: UInt64, whole count: Int, _ isNegative: Bool
    ) -> Node? {
        var digits = whole
        var fraction = 0
        if current == 0x2E {
            index &+= 1
            let point = index
            takeDigits(&digits)
            fraction = index &- point
            guard fraction > 0 else { return fail("a digit after the point") }
        }
        var exponent = 0
        if current | 0x20 == 0x65 {
            guard let read = readExponent() else { return nil }
            exponent = read
        }
        // Zeros before the first other digit add nothing, so nothing of the number is lost to them.
        guard count &+ fraction <= 19 || significant(from: start) <= 19,
            let value = DecimalRounding.double(digits, exponent: exponent &- fraction)
        else { return longNumber(from: start) }
        return number(.double, from: start, (isNegative ? -value : value).bitPattern)
    }

    /// The exponent at its letter, cut off where no double is left; nil after a mistake.
    private mutating func readExponent() -> Int? {
        index &+= 1
        let isNegative = current == 0x2D
        if isNegative || current == 0x2B { index &+= 1 }
        let start = index
        var exponent = 0
        while index < end, base[index] &- 0x30 < 10 {
            exponent = min(exponent &* 10 &+ Int(base[index] &- 0x30), 1_000_000)
            index &+= 1
        }
        guard index > start else {
            _ = refuse("a digit in the exponent")
            return nil
        }
        return isNegative ? -exponent : exponent
    }

    /// Adds all digits from `index` on to a number, which wraps after nineteen of them.
    @inline(__always) private mutating func takeDigits(_ number: inout UInt64) {
        while index &+ 8 <= end {
            let word = UInt64(
                littleEndian: UnsafeRawPointer(base).loadUnaligned(
                    fromByteOffset: index, as: UInt64.self))
            guard DigitWord.isDigits(word) else { break }
            number = number &* 100_000_000 &+ DigitWord.value(word)
            index &+= 8
        }
        while index < end, base[index] &- 0x30 < 10 {
            number = number &* 10 &+ UInt64(base[index] &- 0x30)
            index &+= 1
        }
    }

    /// How many digits the number that ends at `index` has, leading zeros and the exponent left out.
    @inline(never) private func significant(from start: Int) -> Int {
        var place = start
        while place < index, base[place] == 0x2D || base[place] == 0x30 || base[place] == 0x2E {
            place &+= 1
        }
        var count = 0
        while place < index, base[place] | 0x20 != 0x65 {
            if base[place] != 0x2E { count &+= 1 }
            place &+= 1
        }
        return count
    }

    @inline(never) private mutating func longNumber(from start: Int) -> Node {
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

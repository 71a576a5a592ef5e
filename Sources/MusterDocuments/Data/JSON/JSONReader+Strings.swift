import MusterSource

extension JSONReader {
    /// A string at its opening quote: a slice of the source unless it holds an escape.
    @inline(__always) mutating func readString() -> Node? {
        let start = index
        index &+= 1
        skipPlain()
        guard current == 0x22 else { return readLongString(from: start) }
        index &+= 1
        return Node(
            kind: .string, flags: .quoted, start: UInt32(truncatingIfNeeded: start),
            length: UInt32(truncatingIfNeeded: index &- start),
            aux: UInt32(truncatingIfNeeded: index &- start &- 2),
            payload: UInt64(truncatingIfNeeded: start &+ 1))
    }

    /// Stops at the next quote, backslash or control character.
    @inline(__always) private mutating func skipPlain() {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let highs: UInt64 = 0x8080_8080_8080_8080
        while index &+ 8 <= end {
            let word = UInt64(
                littleEndian: UnsafeRawPointer(base).loadUnaligned(
                    fromByteOffset: index, as: UInt64.self))
            let quote = word ^ (ones &* 0x22)
            let slash = word ^ (ones &* 0x5C)
            // A high bit marks a zero byte; only bytes above a true mark can be marked falsely.
            let marks =
                ((quote &- ones) & ~quote | (slash &- ones) & ~slash | (word &- ones &* 0x20)
                    & ~word)
                & highs
            guard marks == 0 else {
                index &+= marks.trailingZeroBitCount >> 3
                return
            }
            index &+= 8
        }
        while index < end {
            let byte = base[index]
            if byte == 0x22 || byte == 0x5C || byte < 0x20 { return }
            index &+= 1
        }
    }

    /// The rest of a string that holds an escape, or a mistake.
    @inline(never) private mutating func readLongString(from start: Int) -> Node? {
        scratch.removeAll(keepingCapacity: true)
        var copied = start &+ 1
        while true {
            scratch.append(
                contentsOf: UnsafeBufferPointer(start: base + copied, count: index - copied))
            switch current {
            case 0x22:
                index &+= 1
                return builder.makeString(bytes: scratch, span: start..<index, flags: .quoted)
            case 0x5C: guard readEscape() else { return nil }
            default:
                if index < end {
                    diagnostics.add(JSONDiagnostics.control(source, at: index))
                } else {
                    diagnostics.add(
                        JSONDiagnostics.ended(source, at: end, expected: "'\"'", opened: start))
                }
                return nil
            }
            copied = index
            skipPlain()
        }
    }

    private mutating func readEscape() -> Bool {
        let start = index
        index &+= 1
        switch current {
        case 0x22, 0x5C, 0x2F: scratch.append(current)
        case 0x62: scratch.append(0x08)
        case 0x66: scratch.append(0x0C)
        case 0x6E: scratch.append(0x0A)
        case 0x72: scratch.append(0x0D)
        case 0x74: scratch.append(0x09)
        case 0x75: return readUnicodeEscape(from: start)
        default: return refuseEscape(from: start)
        }
        index &+= 1
        return true
    }

    /// One `u` escape, or two of them for a character above U+FFFF.
    ///
    /// Half a pair is a mistake that does not end the parse.
    private mutating func readUnicodeEscape(from start: Int) -> Bool {
        index &+= 1
        guard let first = readHex() else { return refuseEscape(from: start) }
        var code = first
        if first & 0xFC00 == 0xD800, current == 0x5C, index &+ 1 < end, base[index &+ 1] == 0x75 {
            let second = index
            index &+= 2
            guard let low = readHex() else { return refuseEscape(from: second) }
            if low & 0xFC00 == 0xDC00 {
                code = 0x10000 &+ (first & 0x3FF) << 10 &+ low & 0x3FF
            } else {
                index = second
            }
        }
        guard let scalar = Unicode.Scalar(code) else {
            diagnostics.add(JSONDiagnostics.loneSurrogate(Location(source, start..<index)))
            return true
        }
        UTF8.encode(scalar).map { scratch.append(contentsOf: $0) }
        return true
    }

    private mutating func readHex() -> UInt32? {
        var value: UInt32 = 0
        for _ in 0..<4 {
            let byte = current
            let digit: UInt8
            switch byte {
            case 0x30...0x39: digit = byte &- 0x30
            case 0x41...0x46: digit = byte &- 0x37
            case 0x61...0x66: digit = byte &- 0x57
            default: return nil
            }
            value = value << 4 | UInt32(digit)
            index &+= 1
        }
        return value
    }

    private mutating func refuseEscape(from start: Int) -> Bool {
        guard index < end else { return refuse("the rest of an escape") }
        var stop = index &+ 1
        while stop < end, base[stop] & 0xC0 == 0x80 { stop &+= 1 }
        diagnostics.add(JSONDiagnostics.escape(source, start..<stop))
        return false
    }
}

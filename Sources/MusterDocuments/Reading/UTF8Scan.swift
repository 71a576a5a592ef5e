/// One pass over a source that finds the first byte which is no text.
enum UTF8Scan {
    /// What the pass found.
    enum Result: Equatable {
        case ascii, unicode
        case nul(Int)
        case invalid(Int)
    }

    /// Checks everything from `start` on (RFC 3629: no overlong forms, no surrogates, nothing above U+10FFFF).
    static func scan(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Result {
        guard let base = bytes.baseAddress else { return .ascii }
        let count = bytes.count
        var index = start
        var isASCII = true
        while true {
            index = endOfPlain(base, index, count)
            guard index < count else { return isASCII ? .ascii : .unicode }
            let byte = base[index]
            if byte == 0 { return .nul(index) }
            if byte < 0x80 {
                index &+= 1
                continue
            }
            isASCII = false
            let width = sequenceWidth(base + index, count - index)
            guard width > 0 else { return .invalid(index) }
            index &+= width
        }
    }

    /// Skips whole blocks of bytes from 0x01 to 0x7F.
    @inline(__always)
    private static func endOfPlain(
        _ base: UnsafePointer<UInt8>, _ start: Int, _ count: Int
    ) -> Int {
        let raw = UnsafeRawPointer(base)
        let ones: UInt64 = 0x0101_0101_0101_0101
        let highs: UInt64 = 0x8080_8080_8080_8080
        var index = start
        while index &+ 32 <= count {
            var marks: UInt64 = 0
            for lane in 0..<4 {
                let word = raw.loadUnaligned(fromByteOffset: index &+ lane &* 8, as: UInt64.self)
                // A high bit shows where a byte was zero (it borrowed) or above 0x7F.
                marks |= (word &- ones) | word
            }
            guard marks & highs == 0 else { break }
            index &+= 32
        }
        while index &+ 8 <= count {
            let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            guard ((word &- ones) | word) & highs == 0 else { break }
            index &+= 8
        }
        return index
    }

    /// The length of the sequence at `base`, 2 to 4; 0 if it is not valid.
    @inline(__always)
    private static func sequenceWidth(_ base: UnsafePointer<UInt8>, _ left: Int) -> Int {
        let lead = base[0]
        if lead >= 0xC2, lead <= 0xDF { return left >= 2 && tail(base[1]) ? 2 : 0 }
        if lead >= 0xE0, lead <= 0xEF {
            guard left >= 3, tail(base[1]), tail(base[2]) else { return 0 }
            if lead == 0xE0, base[1] < 0xA0 { return 0 }
            if lead == 0xED, base[1] > 0x9F { return 0 }
            return 3
        }
        guard lead >= 0xF0, lead <= 0xF4, left >= 4, tail(base[1]), tail(base[2]), tail(base[3])
        else { return 0 }
        if lead == 0xF0, base[1] < 0x90 { return 0 }
        if lead == 0xF4, base[1] > 0x8F { return 0 }
        return 4
    }

    @inline(__always)
    private static func tail(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}

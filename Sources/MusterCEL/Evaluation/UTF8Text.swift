/// Counting and finding code points in UTF-8.
enum UTF8Text {
    /// How many code points the bytes hold.
    static func codePoints(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        guard let base = bytes.baseAddress else { return 0 }
        // Eight bytes at a time: a continuation byte has its top bit set and the next one clear.
        var continuations = 0
        var index = 0
        let raw = UnsafeRawPointer(base)
        while index &+ 8 <= bytes.count {
            let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            continuations &+= (word & ~(word << 1) & 0x8080_8080_8080_8080).nonzeroBitCount
            index &+= 8
        }
        while index < bytes.count {
            if base[index] & 0xC0 == 0x80 { continuations &+= 1 }
            index &+= 1
        }
        return bytes.count - continuations
    }

    /// The byte offset of a code point by number; the length for the number after the last; nil beyond.
    static func offset(of number: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        guard number >= 0, number <= bytes.count else { return nil }
        var seen = -1
        for offset in bytes.indices where bytes[offset] & 0xC0 != 0x80 {
            seen += 1
            if seen == number { return offset }
        }
        return number == seen + 1 ? bytes.count : nil
    }

    /// The byte length of the code point that starts with this byte.
    @inline(__always) static func length(_ first: UInt8) -> Int {
        first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    }

    /// The code point that starts at `offset` of valid UTF-8.
    static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> UInt32 {
        let first = bytes[offset]
        let length = min(length(first), bytes.count - offset)
        guard length > 1 else { return UInt32(first) }
        var value = UInt32(first) & (0xFF >> UInt32(length + 1))
        for index in 1..<length { value = value << 6 | UInt32(bytes[offset + index] & 0x3F) }
        return value
    }

    /// Whether the bytes are UTF-8: no overlong forms, no surrogates.
    static func isValid(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        while true {
            switch decoder.decode(&iterator) {
            case .scalarValue: continue
            case .emptyInput: return true
            case .error: return false
            }
        }
    }
}

/// Counts the characters of a text as libyaml does, and finds those that it refuses.
enum YAMLCharacters {
    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highs: UInt64 = 0x8080_8080_8080_8080

    /// The number of characters of valid UTF-8.
    ///
    /// Nil if there is one that YAML does not allow (YAML 1.2.2 rule 1), or one so rare that libyaml may better look at
    /// it itself: U+0080 to U+009F, and the byte order mark.
    static func count(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
        guard let base = text.baseAddress else { return 0 }
        var following = 0
        var index = 0
        while index &+ 8 <= text.count {
            let word = UInt64(
                littleEndian: UnsafeRawPointer(base).loadUnaligned(
                    fromByteOffset: index, as: UInt64.self))
            let delete = word ^ (ones &* 0x7F)
            // Only bytes above a true mark can be marked falsely, and every mark is looked at.
            var marks =
                (word | (word &- ones &* 0x20) & ~word | (delete &- ones) & ~delete) & highs
            while marks != 0 {
                let place = index &+ marks.trailingZeroBitCount >> 3
                guard isAllowed(text, place, &following) else { return nil }
                marks &= marks &- 1
            }
            index &+= 8
        }
        while index < text.count {
            guard isAllowed(text, index, &following) else { return nil }
            index &+= 1
        }
        return text.count &- following
    }

    @inline(__always) private static func isAllowed(
        _ text: UnsafeBufferPointer<UInt8>, _ place: Int, _ following: inout Int
    ) -> Bool {
        let byte = text[place]
        if byte < 0x80 {
            return byte >= 0x20 && byte != 0x7F || byte == 0x0A || byte == 0x09 || byte == 0x0D
        }
        if byte < 0xC0 {
            following &+= 1
            return true
        }
        guard byte == 0xC2 || byte == 0xEF else { return true }
        guard place &+ 2 < text.count || byte == 0xC2 && place &+ 1 < text.count else {
            return false
        }
        if byte == 0xC2 { return text[place &+ 1] >= 0xA0 }
        let (second, third) = (text[place &+ 1], text[place &+ 2])
        return !(second == 0xBB && third == 0xBF) && !(second == 0xBF && third >= 0xBE)
    }
}

/// Reads IP addresses.
enum AddressBytes {
    private static let colon = UInt8(ascii: ":")
    private static let dot = UInt8(ascii: ".")

    /// The 4 bytes of a dotted quad, or the 16 of an IPv6 address (RFC 4291 section 2.2).
    ///
    /// Nil for anything else: a number too large, a leading zero in a quad, which some read as octal, a zone.
    static func of(_ text: [UInt8]) -> [UInt8]? {
        guard text.contains(colon) else { return quad(text[...]) }
        // The longest form has 45 bytes; what is longer is not worth to be cut up.
        guard text.count <= 45 else { return nil }
        let gap = text.indices.dropLast().first { text[$0] == colon && text[$0 + 1] == colon }
        guard let gap else {
            return groups(text[...], isLast: true).flatMap { $0.count == 16 ? $0 : nil }
        }
        guard let head = groups(text[..<gap], isLast: false),
            let tail = groups(text[(gap + 2)...], isLast: true), head.count + tail.count <= 14
        else { return nil }
        return head + [UInt8](repeating: 0, count: 16 - head.count - tail.count) + tail
    }

    /// The length of a network mask without gaps: 8 for 255.0.0.0; nil where a one follows a zero.
    static func prefixLength(ofMask bytes: [UInt8]) -> Int? {
        let ones = bytes.prefix { $0 == 0xFF }.count
        guard ones < bytes.count else { return ones * 8 }
        let rest = bytes[ones]
        let more = (~rest).leadingZeroBitCount
        guard rest.nonzeroBitCount == more, bytes[(ones + 1)...].allSatisfy({ $0 == 0 }) else {
            return nil
        }
        return ones * 8 + more
    }

    private static func quad(_ text: ArraySlice<UInt8>) -> [UInt8]? {
        let parts = text.prefix(16).split(separator: dot, omittingEmptySubsequences: false)
        let bytes = parts.compactMap(octet)
        return parts.count == 4 && bytes.count == 4 && text.count < 16 ? bytes : nil
    }

    private static func octet(_ text: ArraySlice<UInt8>) -> UInt8? {
        guard (1...3).contains(text.count), text.allSatisfy(ASCII.isDigit),
            text.count == 1 || text.first != UInt8(ascii: "0")
        else { return nil }
        return UInt8(exactly: text.reduce(0) { $0 * 10 + Int($1 - 0x30) })
    }

    /// Groups of up to four hexadecimal digits; the address's last two may be written as a quad.
    private static func groups(_ text: ArraySlice<UInt8>, isLast: Bool) -> [UInt8]? {
        guard !text.isEmpty else { return [] }
        var result: [UInt8] = []
        let parts = text.split(separator: colon, omittingEmptySubsequences: false)
        for (number, part) in parts.enumerated() {
            if isLast, number == parts.count - 1, part.contains(dot) {
                guard let bytes = quad(part) else { return nil }
                result += bytes
                continue
            }
            guard (1...4).contains(part.count) else { return nil }
            var value: UInt16 = 0
            for byte in part {
                guard let digit = ASCII.hexDigit(byte) else { return nil }
                value = value << 4 | UInt16(digit)
            }
            result += [UInt8(value >> 8), UInt8(value & 0xFF)]
        }
        return result
    }
}

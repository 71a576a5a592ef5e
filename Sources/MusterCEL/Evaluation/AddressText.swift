/// IP addresses as text: dotted quads, and RFC 5952 for IPv6.
enum AddressText {
    /// Parses an address; nil if it is none.
    ///
    /// A zone is no part of an address.
    static func parse(_ text: UnsafeBufferPointer<UInt8>) -> NetworkAddress? {
        text.contains(UInt8(ascii: ":")) ? parseSix(text) : parseFour(text)
    }

    private static func parseFour(_ text: UnsafeBufferPointer<UInt8>) -> NetworkAddress? {
        var scanner = ByteScanner(text)
        guard let quad = quad(&scanner), scanner.isAtEnd else { return nil }
        return NetworkAddress(family: 4, high: UInt64(quad) << 32, low: 0)
    }

    private static func quad(_ scanner: inout ByteScanner) -> UInt32? {
        var result: UInt32 = 0
        for index in 0..<4 {
            if index > 0, !scanner.take(".") { return nil }
            let start = scanner.position
            let isZero = scanner.peek == UInt8(ascii: "0")
            guard let part = scanner.number(upTo: 255) else { return nil }
            // A leading zero would be octal to some readers.
            if isZero, scanner.position - start > 1 { return nil }
            result = result << 8 | UInt32(part)
        }
        return result
    }

    private static func parseSix(_ text: UnsafeBufferPointer<UInt8>) -> NetworkAddress? {
        var groups: [UInt16] = []
        var gap: Int?
        var scanner = ByteScanner(text)
        if scanner.take(":") {
            guard scanner.take(":") else { return nil }
            gap = 0
        }
        while !scanner.isAtEnd {
            guard groups.count < 8 else { return nil }
            var ahead = scanner
            if groups.count <= 6, let quad = quad(&ahead), ahead.isAtEnd {
                groups.append(UInt16(quad >> 16))
                groups.append(UInt16(quad & 0xFFFF))
                scanner = ahead
                break
            }
            guard let group = hexadecimal(&scanner) else { return nil }
            groups.append(group)
            if scanner.isAtEnd { break }
            guard scanner.take(":") else { return nil }
            if scanner.take(":") {
                guard gap == nil else { return nil }
                gap = groups.count
            } else if scanner.isAtEnd {
                return nil
            }
        }
        return assemble(groups, gap)
    }

    private static func assemble(_ groups: [UInt16], _ gap: Int?) -> NetworkAddress? {
        var full = groups
        if let gap {
            guard groups.count < 8 else { return nil }
            full.insert(contentsOf: repeatElement(0, count: 8 - groups.count), at: gap)
        }
        guard full.count == 8 else { return nil }
        return NetworkAddress(
            family: 6, high: full[..<4].reduce(0) { $0 << 16 | UInt64($1) },
            low: full[4...].reduce(0) { $0 << 16 | UInt64($1) })
    }

    private static func hexadecimal(_ scanner: inout ByteScanner) -> UInt16? {
        var value: UInt16 = 0
        var count = 0
        while count < 4, let byte = scanner.peek, let digit = Hexadecimal.digit(byte) {
            value = value << 4 | UInt16(digit)
            count += 1
            scanner.skip()
        }
        return count == 0 ? nil : value
    }

    /// Prints in canonical form.
    static func print(_ address: NetworkAddress, into bytes: inout [UInt8]) {
        if address.family == 4 {
            for shift in [56, 48, 40, 32] as [UInt64] {
                if shift < 56 { bytes.append(UInt8(ascii: ".")) }
                bytes.append(contentsOf: String(address.high >> shift & 0xFF).utf8)
            }
            return
        }
        let groups = (0..<8).map { index -> UInt16 in
            let word = index < 4 ? address.high : address.low
            return UInt16(truncatingIfNeeded: word >> UInt64(48 - 16 * (index % 4)))
        }
        let gap = longestZeros(groups)
        var index = 0
        while index < 8 {
            if let gap, index == gap.lowerBound {
                bytes.append(contentsOf: "::".utf8)
                index = gap.upperBound
                continue
            }
            if index > 0, bytes.last != UInt8(ascii: ":") { bytes.append(UInt8(ascii: ":")) }
            bytes.append(contentsOf: String(groups[index], radix: 16).utf8)
            index += 1
        }
    }

    /// The first longest run of at least two zero groups.
    private static func longestZeros(_ groups: [UInt16]) -> Range<Int>? {
        var best: Range<Int>?
        var start = 0
        while start < 8 {
            var end = start
            while end < 8, groups[end] == 0 { end += 1 }
            if end - start >= 2, end - start > (best?.count ?? 0) { best = start..<end }
            start = max(end, start + 1)
        }
        return best
    }
}

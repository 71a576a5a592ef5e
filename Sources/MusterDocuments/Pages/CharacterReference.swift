import CLibXML2

/// HTML's `&name;`, `&#123;` and `&#x7b;`, which Markdown has as well.
enum CharacterReference {
    /// The UTF-8 bytes of the reference that starts at `index`, and the offset behind it; nil if none does.
    ///
    /// Names are those of HTML 4, as libxml2 knows them.
    static func decode(
        _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
    ) -> (bytes: [UInt8], end: Int)? {
        let start = range.lowerBound
        guard range.count >= 3, bytes[start] == UInt8(ascii: "&") else { return nil }
        let longest = start..<min(range.upperBound, start + 34)
        guard let end = bytes.find(UInt8(ascii: ";"), in: longest), end > start + 1 else {
            return nil
        }
        let name = start + 1..<end
        let value = bytes[name.lowerBound] == ASCII.hash ? number(bytes, name) : named(bytes, name)
        guard let value, let scalar = Unicode.Scalar(value) else { return nil }
        return (Array(String(scalar).utf8), end + 1)
    }

    private static func number(_ bytes: UnsafeBufferPointer<UInt8>, _ name: Range<Int>) -> UInt32? {
        var digits = name.dropFirst()
        var radix: UInt32 = 10
        if let first = digits.first, bytes[first] | 0x20 == UInt8(ascii: "x") {
            radix = 16
            digits = digits.dropFirst()
        }
        guard !digits.isEmpty, digits.count <= 7 else { return nil }
        var value: UInt32 = 0
        for offset in digits {
            guard let digit = hexDigit(bytes[offset]), digit < radix else { return nil }
            value = value * radix + digit
        }
        return value == 0 ? 0xFFFD : value
    }

    private static func hexDigit(_ byte: UInt8) -> UInt32? {
        if ASCII.isDigit(byte) { return UInt32(byte - 0x30) }
        let lower = byte | 0x20
        return lower >= 0x61 && lower <= 0x66 ? UInt32(lower - 0x61 + 10) : nil
    }

    private static func named(_ bytes: UnsafeBufferPointer<UInt8>, _ name: Range<Int>) -> UInt32? {
        guard name.allSatisfy({ ASCII.isLetter(bytes[$0]) || ASCII.isDigit(bytes[$0]) }) else {
            return nil
        }
        let text = Array(bytes[name]) + [0]
        return text.withUnsafeBufferPointer { buffer in
            buffer.baseAddress.flatMap { htmlEntityLookup($0) }.map { $0.pointee.value }
        }
    }
}

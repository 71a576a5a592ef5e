/// Decodes base64 as RFC 4648 §4 has it.
enum Base64Text {
    /// The bytes that the text stands for; nil for an empty text, any other sign, or a wrong length.
    static func decoded(_ bytes: UnsafeBufferPointer<UInt8>, _ text: Range<Int>) -> [UInt8]? {
        guard !text.isEmpty, text.count % 4 == 0 else { return nil }
        var end = text.upperBound
        while end > text.lowerBound, text.upperBound - end < 2, bytes[end - 1] == UInt8(ascii: "=")
        {
            end -= 1
        }
        var decoded: [UInt8] = []
        decoded.reserveCapacity(text.count / 4 * 3)
        var buffer: UInt32 = 0
        var bits = 0
        for index in text.lowerBound..<end {
            guard let value = value(bytes[index]) else { return nil }
            buffer = buffer << 6 | value
            bits += 6
            if bits >= 8 {
                bits -= 8
                decoded.append(UInt8(truncatingIfNeeded: buffer >> UInt32(bits)))
            }
        }
        return decoded
    }

    private static func value(_ byte: UInt8) -> UInt32? {
        switch byte {
        case 0x41...0x5A: UInt32(byte - 0x41)
        case 0x61...0x7A: UInt32(byte - 0x61) + 26
        case 0x30...0x39: UInt32(byte - 0x30) + 52
        case 0x2B: 62
        case 0x2F: 63
        default: nil
        }
    }
}

/// Decodes base64 (RFC 4648 section 4) digit by digit.
struct Base64Decoder {
    /// What has been decoded.
    private(set) var bytes: [UInt8] = []
    private var bits: UInt32 = 0
    private var digits = 0
    private var padding = 0

    /// Takes a digit or `=`; false if it is neither or must not stand here.
    mutating func take(_ byte: UInt8) -> Bool {
        if byte == UInt8(ascii: "=") {
            padding += 1
            digits += 1
            guard padding <= 2, digits > 2, digits <= 4 else { return false }
            if digits == 4 { flush() }
            return true
        }
        guard padding == 0, let value = Self.value(byte) else { return false }
        bits = bits << 6 | UInt32(value)
        digits += 1
        if digits == 4 { flush() }
        return true
    }

    /// Whether every group of four is full.
    var isComplete: Bool { digits == 0 }

    private mutating func flush() {
        bits <<= 6 * UInt32(padding)
        let group = [UInt8(bits >> 16 & 255), UInt8(bits >> 8 & 255), UInt8(bits & 255)]
        bytes += group.prefix(3 - padding)
        bits = 0
        digits = 0
    }

    private static func value(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte - 0x41
        case UInt8(ascii: "a")...UInt8(ascii: "z"): byte - 0x61 + 26
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - 0x30 + 52
        case UInt8(ascii: "+"): 62
        case UInt8(ascii: "/"): 63
        default: nil
        }
    }
}

/// Decodes the escapes of C's string literals that stand for one character; a number stays as it is written.
struct CEscapes {
    /// What has been decoded.
    private(set) var decoded: [UInt8] = []
    /// Whether a backslash waits for what it escapes.
    private(set) var isOpen = false
    /// Takes the next byte between the quotes.
    mutating func take(_ byte: UInt8) {
        guard isOpen else {
            if byte == ASCII.backslash { isOpen = true } else { decoded.append(byte) }
            return
        }
        isOpen = false
        switch byte {
        case UInt8(ascii: "n"): decoded.append(ASCII.lineFeed)
        case UInt8(ascii: "r"): decoded.append(ASCII.carriageReturn)
        case UInt8(ascii: "t"): decoded.append(ASCII.tab)
        case UInt8(ascii: "a"): decoded.append(7)
        case UInt8(ascii: "b"): decoded.append(8)
        case UInt8(ascii: "v"): decoded.append(11)
        case UInt8(ascii: "f"): decoded.append(12)
        case UInt8(ascii: "x"), UInt8(ascii: "0")...UInt8(ascii: "7"):
            decoded += [ASCII.backslash, byte]
        default: decoded.append(byte)
        }
    }
}

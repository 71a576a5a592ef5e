/// Hexadecimal digits.
enum Hexadecimal {
    /// The value of a digit.
    static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }

    /// Appends each byte as two digits.
    static func append(
        _ source: some Sequence<UInt8>, uppercase: Bool, to bytes: inout [UInt8]
    ) {
        let digits: StaticString = uppercase ? "0123456789ABCDEF" : "0123456789abcdef"
        for byte in source {
            bytes.append(digits.utf8Start[Int(byte >> 4)])
            bytes.append(digits.utf8Start[Int(byte & 15)])
        }
    }
}

/// Writes bytes as capital hexadecimal digits.
enum HexText {
    /// Two digits a byte, with something between the bytes.
    static func of(_ bytes: some Sequence<UInt8>, separator: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var text: [UInt8] = []
        for byte in bytes {
            if !text.isEmpty { text += separator.utf8 }
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }
}

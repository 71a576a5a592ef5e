/// Writes literals and field names as source text.
enum ConstantText {
    /// The literal of a value.
    static func print(_ constant: Constant) -> String {
        switch constant {
        case .null: "null"
        case .bool(let value): value ? "true" : "false"
        case .int(let value): String(value)
        case .uint(let value): String(value) + "u"
        case .double(let value): String(value)
        case .string(let bytes): quoted(bytes, octets: false)
        case .bytes(let bytes): "b" + quoted(bytes, octets: true)
        }
    }

    /// A field's name, between backticks where it is not a plain name.
    static func field(_ name: String) -> String {
        let bytes = Array(name.utf8)
        let plain =
            bytes.first.map(Lexer.isNameStart) == true && bytes.allSatisfy(Lexer.isNamePart)
            && ![.inWord, .trueWord, .falseWord, .null].contains(ReservedWords.kind(of: bytes[...]))
        return plain ? name : "`\(name)`"
    }

    private static func quoted(_ bytes: [UInt8], octets: Bool) -> String {
        var result: [UInt8] = [UInt8(ascii: "\"")]
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): result += [UInt8(ascii: "\\"), byte]
            case 0x0A: result += "\\n".utf8
            case 0x0D: result += "\\r".utf8
            case 0x09: result += "\\t".utf8
            case 0..<0x20, 0x7F: result += hexadecimal(byte)
            case 0x80... where octets: result += hexadecimal(byte)
            default: result.append(byte)
            }
        }
        return String(decoding: result + [UInt8(ascii: "\"")], as: UTF8.self)
    }

    private static func hexadecimal(_ byte: UInt8) -> [UInt8] {
        let digits = Array("0123456789abcdef".utf8)
        return [
            UInt8(ascii: "\\"), UInt8(ascii: "x"), digits[Int(byte >> 4)], digits[Int(byte & 15)],
        ]
    }
}

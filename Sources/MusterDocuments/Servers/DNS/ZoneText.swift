/// Numbers, times and escapes of zone files.
enum ZoneText {
    /// A whole number of at most 32 bits.
    static func number(_ text: some Collection<UInt8>) -> Int64? {
        guard !text.isEmpty, text.count <= 10 else { return nil }
        var value: Int64 = 0
        for byte in text {
            guard ASCII.isDigit(byte) else { return nil }
            value = value * 10 + Int64(byte - 0x30)
        }
        return value <= Int64(UInt32.max) ? value : nil
    }

    /// Seconds: a number, or numbers with the units w, d, h, m, s such as `1h30m`.
    static func seconds(_ text: some Collection<UInt8>) -> Int64? {
        if let plain = number(text) { return plain }
        var total: Int64 = 0
        var digits: [UInt8] = []
        for byte in text {
            if ASCII.isDigit(byte) {
                digits.append(byte)
                continue
            }
            guard let unit = unit(byte), let count = number(digits) else { return nil }
            total += count * unit
            guard total <= Int64(UInt32.max) else { return nil }
            digits = []
        }
        return digits.isEmpty && !text.isEmpty ? total : nil
    }

    /// A character string without its escapes: `\DDD` is a byte by number, `\X` is X.
    ///
    /// Bytes above 0x7F written by number become what they are in Latin-1, so that the text stays text.
    static func decoded(_ text: some Collection<UInt8>) -> [UInt8] {
        let text = Array(text)
        var result: [UInt8] = []
        var index = 0
        while index < text.count {
            guard text[index] == ASCII.backslash, index + 1 < text.count else {
                result.append(text[index])
                index += 1
                continue
            }
            if index + 3 < text.count, let value = number(text[index + 1...index + 3]),
                value < 256
            {
                append(UInt8(value), to: &result)
                index += 4
            } else {
                result.append(text[index + 1])
                index += 2
            }
        }
        return result
    }

    private static func append(_ byte: UInt8, to result: inout [UInt8]) {
        if byte < 0x80 {
            result.append(byte)
        } else {
            result += [0xC0 | byte >> 6, 0x80 | byte & 0x3F]
        }
    }

    private static func unit(_ byte: UInt8) -> Int64? {
        switch ASCII.lowered(byte) {
        case UInt8(ascii: "w"): 604_800
        case UInt8(ascii: "d"): 86_400
        case UInt8(ascii: "h"): 3_600
        case UInt8(ascii: "m"): 60
        case UInt8(ascii: "s"): 1
        default: nil
        }
    }
}

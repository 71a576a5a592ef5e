/// Decides what a plain scalar is, by the core schema of YAML 1.2 (section 10.3.2), read carefully.
///
/// Two deviations keep text that a rule may want to read: a whole number with a leading zero (`0600`, `007`) stays a
/// string, since it is a file mode, an id or a phone number, and YAML 1.1 reads it as octal; and a number no double can
/// hold stays a string. `yes`, `no`, `on` and `off` are strings, as the core schema has it.
enum YAMLCoreSchema {
    /// What a scalar's text stands for.
    enum Value: Equatable {
        case null
        case bool(Bool)
        case int(Int64)
        case uint(UInt64)
        case double(Double)
        case string
    }

    /// Whether the text may stand for anything but itself; most words are told by their first letter.
    @inline(__always) static func mayBeSpecial(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = text.first else { return true }
        switch first | 0x20 {
        case 0x6E, 0x74, 0x66: return text.count == 4 || text.count == 5
        case 0x2B...0x2E, 0x30...0x39, 0x7E: return true
        default: return false
        }
    }

    /// Resolves the text of a plain scalar.
    static func resolve(_ text: UnsafeBufferPointer<UInt8>) -> Value {
        guard let first = text.first else { return .null }
        switch first {
        case 0x7E, 0x6E, 0x4E: return isNull(text) ? .null : .string
        case 0x74, 0x54: return isOneOf(text, ["true", "True", "TRUE"]) ? .bool(true) : .string
        case 0x66, 0x46: return isOneOf(text, ["false", "False", "FALSE"]) ? .bool(false) : .string
        case 0x30...0x39, 0x2B, 0x2D, 0x2E: return number(text)
        default: return .string
        }
    }

    /// The text of a scalar tagged `!!null`, with or without quotes.
    static func isNull(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        text.isEmpty || text.elementsEqual([0x7E]) || isOneOf(text, ["null", "Null", "NULL"])
    }

    private static func number(_ text: UnsafeBufferPointer<UInt8>) -> Value {
        if text.count > 2, text[0] == 0x30 {
            if text[1] == 0x78 { return based(text, radix: 16) }
            if text[1] == 0x6F { return based(text, radix: 8) }
        }
        if let whole = short(text) { return .int(whole) }
        let unsigned = text[0] == 0x2B || text[0] == 0x2D ? 1 : 0
        if text.count > unsigned, text[unsigned] == 0x2E, let special = special(text) {
            return .double(special)
        }
        guard isDecimal(text) else { return .string }
        switch DecimalText.read(text) {
        case .int(let value): return .int(value)
        case .uint(let value): return .uint(value)
        case .double(let value): return .double(value)
        case .tooLarge: return .string
        }
    }

    /// A whole number of up to eighteen digits without a sign.
    private static func short(_ text: UnsafeBufferPointer<UInt8>) -> Int64? {
        guard text.count <= 18, text[0] != 0x30 || text.count == 1 else { return nil }
        var value: Int64 = 0
        for byte in text {
            guard ASCII.isDigit(byte) else { return nil }
            value = value &* 10 &+ Int64(byte &- 0x30)
        }
        return value
    }

    private static func based(_ text: UnsafeBufferPointer<UInt8>, radix: Int) -> Value {
        let digits = text.dropFirst(2)
        guard digits.allSatisfy({ $0 != 0x2B && $0 != 0x2D }),
            let value = UInt64(String(decoding: digits, as: UTF8.self), radix: radix)
        else { return .string }
        return value <= UInt64(Int64.max) ? .int(Int64(value)) : .uint(value)
    }

    private static func special(_ text: UnsafeBufferPointer<UInt8>) -> Double? {
        if isOneOf(text, [".nan", ".NaN", ".NAN"]) { return .nan }
        let isSigned = text[0] == 0x2B || text[0] == 0x2D
        let rest = UnsafeBufferPointer(rebasing: text.dropFirst(isSigned ? 1 : 0))
        guard isOneOf(rest, [".inf", ".Inf", ".INF"]) else { return nil }
        return text[0] == 0x2D ? -.infinity : .infinity
    }

    /// `[-+]? ( \. [0-9]+ | [0-9]+ ( \. [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?`, whole numbers without a leading zero.
    private static func isDecimal(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = text[0] == 0x2B || text[0] == 0x2D ? 1 : 0
        func digits() -> Int {
            let start = index
            while index < text.count, text[index] >= 0x30, text[index] <= 0x39 { index += 1 }
            return index - start
        }
        let leadingZero = index < text.count && text[index] == 0x30
        let whole = digits()
        if index == text.count { return whole > 0 && !(leadingZero && whole > 1) }
        var fraction = 0
        if text[index] == 0x2E {
            index += 1
            fraction = digits()
        }
        guard whole + fraction > 0 else { return false }
        if index == text.count { return true }
        guard text[index] | 0x20 == 0x65 else { return false }
        index += 1
        if index < text.count, text[index] == 0x2B || text[index] == 0x2D { index += 1 }
        return digits() > 0 && index == text.count
    }

    private static func isOneOf(_ text: UnsafeBufferPointer<UInt8>, _ words: [StaticString]) -> Bool
    {
        words.contains { text.elementsEqual($0.bytes) }
    }
}

import MusterSource

/// Reads the integers and floats of TOML.
enum TOMLNumber {
    enum Value {
        case int(Int64)
        case double(Double)
        /// A float beyond any double.
        case tooLarge
        /// An integer of more than 64 bits.
        case outOfRange
    }

    /// Nil for what is no number.
    static func read(_ text: UnsafeBufferPointer<UInt8>) -> Value? {
        if text.count > 2, text[0] == 0x30 {
            switch text[1] {
            case UInt8(ascii: "x"): return based(text.dropFirst(2), radix: 16)
            case UInt8(ascii: "o"): return based(text.dropFirst(2), radix: 8)
            case UInt8(ascii: "b"): return based(text.dropFirst(2), radix: 2)
            default: break
            }
        }
        if let special = special(text) { return .double(special) }
        guard isDecimal(text) else { return nil }
        let digits = text.filter { $0 != UInt8(ascii: "_") }
        switch digits.withUnsafeBufferPointer({ DecimalText.read($0) }) {
        case .int(let value): return .int(value)
        case .uint: return .outOfRange
        case .double(let value): return isFloat(text) ? .double(value) : .outOfRange
        case .tooLarge: return isFloat(text) ? .tooLarge : .outOfRange
        }
    }

    private static func isFloat(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        text.contains { $0 == UInt8(ascii: ".") || $0 | 0x20 == UInt8(ascii: "e") }
    }

    /// `inf` and `nan`, with or without a sign.
    private static func special(_ text: UnsafeBufferPointer<UInt8>) -> Double? {
        let isSigned = text.first == UInt8(ascii: "+") || text.first == UInt8(ascii: "-")
        let word = text.dropFirst(isSigned ? 1 : 0)
        if word.elementsEqual("nan".utf8) { return .nan }
        guard word.elementsEqual("inf".utf8) else { return nil }
        return text.first == UInt8(ascii: "-") ? -.infinity : .infinity
    }

    /// Digits with single underscores between them, below 2⁶³.
    private static func based(_ text: Slice<UnsafeBufferPointer<UInt8>>, radix: Int64) -> Value? {
        var value: Int64 = 0
        var isOver = false
        var afterDigit = false
        for byte in text {
            if byte == UInt8(ascii: "_") {
                guard afterDigit else { return nil }
                afterDigit = false
                continue
            }
            guard let digit = ASCII.hexDigit(byte), Int64(digit) < radix else { return nil }
            afterDigit = true
            let (product, over) = value.multipliedReportingOverflow(by: radix)
            let (sum, more) = product.addingReportingOverflow(Int64(digit))
            isOver = isOver || over || more
            value = sum
        }
        guard afterDigit else { return nil }
        return isOver ? .outOfRange : .int(value)
    }

    /// `[-+]? (0 | [1-9] digits) (. digits)? ([eE] [-+]? digits)?`, single underscores between digits.
    private static func isDecimal(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = text.first == UInt8(ascii: "+") || text.first == UInt8(ascii: "-") ? 1 : 0
        let first = index
        guard skipDigits(text, &index) else { return false }
        if text[first] == 0x30, index - first > 1 { return false }
        if index < text.count, text[index] == UInt8(ascii: ".") {
            index += 1
            guard skipDigits(text, &index) else { return false }
        }
        if index < text.count, text[index] | 0x20 == UInt8(ascii: "e") {
            index += 1
            if index < text.count, text[index] == 0x2B || text[index] == 0x2D { index += 1 }
            guard skipDigits(text, &index) else { return false }
        }
        return index == text.count
    }

    private static func skipDigits(_ text: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> Bool {
        var afterDigit = false
        while index < text.count {
            if text[index] == UInt8(ascii: "_") {
                guard afterDigit else { return false }
                afterDigit = false
            } else if ASCII.isDigit(text[index]) {
                afterDigit = true
            } else {
                break
            }
            index += 1
        }
        return afterDigit
    }
}

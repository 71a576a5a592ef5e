/// Reads the fixed-width parts of a date.
struct DigitReader {
    private let bytes: [UInt8]
    private var index = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { index == bytes.count }

    /// Exactly `width` digits.
    mutating func number(_ width: Int) -> Int? {
        guard index + width <= bytes.count else { return nil }
        var value = 0
        for byte in bytes[index..<(index + width)] {
            guard byte >= 0x30, byte <= 0x39 else { return nil }
            value = value * 10 + Int(byte - 0x30)
        }
        index += width
        return value
    }

    mutating func take(_ byte: UInt8) -> Bool {
        guard index < bytes.count, bytes[index] == byte else { return false }
        index += 1
        return true
    }

    /// An optional `.` and digits, as nanoseconds; digits beyond the ninth are dropped. Nil for a `.` without digits.
    mutating func fraction() -> UInt32? {
        guard take(0x2E) else { return 0 }
        var value: UInt32 = 0
        var digits = 0
        while let digit = number(1) {
            if digits < 9 { value = value * 10 + UInt32(digit) }
            digits += 1
        }
        guard digits > 0 else { return nil }
        for _ in min(digits, 9)..<9 { value *= 10 }
        return value
    }

    /// `Z`, or `+hh:mm`, in seconds east of UTC.
    mutating func zoneOffset() -> Int? {
        if take(0x5A) || take(0x7A) { return 0 }
        let east = take(0x2B)
        guard east || take(0x2D), let hours = number(2), hours < 24, take(0x3A),
            let minutes = number(2), minutes < 60
        else { return nil }
        return (hours * 3600 + minutes * 60) * (east ? 1 : -1)
    }
}

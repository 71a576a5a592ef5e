/// Reads ASCII text from left to right.
struct ByteScanner {
    private let bytes: UnsafeBufferPointer<UInt8>
    private(set) var position = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    var isAtEnd: Bool { position == bytes.count }
    var peek: UInt8? { position < bytes.count ? bytes[position] : nil }

    /// Steps over one character if it is the next.
    mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard let next = peek, UInt32(next) == character.value else { return false }
        position += 1
        return true
    }

    /// Exactly `count` digits.
    mutating func digits(_ count: Int) -> Int? {
        guard position + count <= bytes.count else { return nil }
        var number = 0
        for _ in 0..<count {
            guard let digit = nextDigit() else { return nil }
            number = number * 10 + digit
        }
        return number
    }

    /// At least one digit; nil too if the number exceeds `limit`.
    mutating func number(upTo limit: Int = 1_000_000_000_000) -> Int? {
        guard var number = nextDigit() else { return nil }
        while let digit = nextDigit() {
            number = number * 10 + digit
            if number > limit { return nil }
        }
        return number
    }

    /// At least one digit after a point, as nanoseconds; digits after the ninth are cut.
    mutating func fraction() -> UInt32? {
        guard let first = nextDigit() else { return nil }
        var value = UInt32(first)
        var count = 1
        while let digit = nextDigit() {
            if count < 9 {
                value = value * 10 + UInt32(digit)
                count += 1
            }
        }
        while count < 9 {
            value *= 10
            count += 1
        }
        return value
    }

    /// The next character as a digit, stepped over.
    mutating func nextDigit() -> Int? {
        guard let next = peek, next >= UInt8(ascii: "0"), next <= UInt8(ascii: "9") else {
            return nil
        }
        position += 1
        return Int(next - UInt8(ascii: "0"))
    }

    /// The longest run of ASCII letters, as bytes.
    mutating func letters() -> UnsafeBufferPointer<UInt8> {
        let start = position
        while let next = peek, next | 0x20 >= UInt8(ascii: "a"), next | 0x20 <= UInt8(ascii: "z") {
            position += 1
        }
        return UnsafeBufferPointer(rebasing: bytes[start..<position])
    }

    /// Steps over one byte, whatever it is.
    mutating func skip() { position = min(position + 1, bytes.count) }
}

/// What a client shows to be let in, as a header has it: `Basic dXNlcjpwYXNz` (RFC 7617), `Bearer …` (RFC 6750).
enum AuthorizationValue {
    private static let basic = Array("Basic ".utf8)
    private static let bearer = Array("Bearer ".utf8)
    /// The beginnings that are known.
    static let begins = [basic, bearer]
    /// Shorter tokens protect nothing.
    private static let shortestToken = 12
    /// As much of a user's name is looked at to tell base64 from a word.
    private static let longestName = 256

    /// Whether a scheme's name stands here, with something behind it.
    static func stands(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
        begins.contains { begin in
            bytes.count - start > begin.count
                && bytes[start..<start + begin.count].elementsEqual(begin)
                && SecretToken.isBody(bytes[start + begin.count])
        }
    }

    /// Where the value that begins here ends; nil if it is none, as in `Basic authentication`.
    static func end(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
        guard stands(bytes, start) else { return nil }
        let isBasic = bytes[start + 1] == basic[1]
        let first = start + (isBasic ? basic.count : bearer.count)
        var last = first
        while last < bytes.count, SecretToken.isBody(bytes[last]) { last += 1 }
        let value = UnsafeBufferPointer(rebasing: bytes[first..<last])
        return (isBasic ? holdsPassword(value) : isToken(value)) ? last : nil
    }

    /// A token has digits, the words of a sentence about tokens have none.
    private static func isToken(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
        value.count >= shortestToken && value.contains { $0 >= 0x30 && $0 <= 0x39 }
    }

    /// Whether it is base64 of a user's name, a colon and something more.
    private static func holdsPassword(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
        var bits: UInt32 = 0
        var count = 0
        var length = 0
        for byte in value {
            guard let digit = digit(byte) else { return false }
            bits = bits << 6 | digit
            count += 6
            guard count >= 8 else { continue }
            count -= 8
            let decoded = UInt8(truncatingIfNeeded: bits >> UInt32(count))
            if decoded == UInt8(ascii: ":") { return length > 0 && value.count >= 8 }
            guard decoded >= 0x20, decoded < 0x7F, length < longestName else { return false }
            length += 1
        }
        return false
    }

    /// A digit of base64, also in the alphabet for addresses (RFC 4648 §5).
    private static func digit(_ byte: UInt8) -> UInt32? {
        let standard = byte == 0x2D ? 0x2B : byte == 0x5F ? 0x2F : byte
        return alphabet.firstIndex(of: standard).map { UInt32($0) }
    }

    private static let alphabet = Array(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
}

/// Recognises secrets by their look alone: tokens of well-known services, private keys, password hashes.
///
/// One pass over the bytes; each pattern looks at a bounded number of them, so that the cost is linear.
public enum SecretPatterns {
    /// Shorter texts hold none of the patterns.
    public static let shortest = 16

    /// The first secret in the bytes; nil if there is none.
    public static func first(in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
        first(in: bytes, from: 0)
    }

    /// The text with every secret replaced by `(withheld)`; the text itself if there is none.
    public static func redacted(_ text: String) -> String {
        var text = text
        return text.withUTF8 { bytes -> String? in
            guard var found = first(in: bytes) else { return nil }
            var result: [UInt8] = []
            var start = 0
            while true {
                result += bytes[start..<found.lowerBound]
                result += "(withheld)".utf8
                start = found.upperBound
                guard let next = first(in: bytes, from: start) else { break }
                found = next
            }
            return String(decoding: result + bytes[start...], as: UTF8.self)
        } ?? text
    }

    /// The text as it may be shown: every secret replaced, or all of it where a secret's name is given a value.
    public static func shown(_ text: String) -> String {
        var redacted = redacted(text)
        return redacted.withUTF8 { SecretAssignment.isIn($0) } ? "(secret)" : redacted
    }

    private static func first(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Range<Int>?
    {
        guard bytes.count - start >= shortest, let base = bytes.baseAddress else { return nil }
        return SecretToken.pairs.withUnsafeBufferPointer { pairs in
            var index = start
            // The last byte begins nothing, since no secret is one byte long.
            while index &+ 1 < bytes.count {
                // Eight places share one question, since hardly any two bytes begin a secret.
                guard index &+ 9 > bytes.count || mayBegin(base + index, pairs) else {
                    index &+= 8
                    continue
                }
                for place in index..<min(index &+ 8, bytes.count &- 1) {
                    guard SecretToken.begins(base + place, pairs), let end = end(bytes, place)
                    else { continue }
                    return place..<end
                }
                index &+= 8
            }
            return nil
        }
    }

    /// Whether a secret may begin at one of eight places.
    @inline(__always) private static func mayBegin(
        _ base: UnsafePointer<UInt8>, _ pairs: UnsafeBufferPointer<UInt64>
    ) -> Bool {
        var found = false
        for place in 0..<8 { found = SecretToken.begins(base + place, pairs) || found }
        return found
    }

    /// Where the secret that begins here ends.
    private static func end(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int? {
        // A name may stand before the sign of an address, not before the letters of a token.
        if index > 0, SecretToken.isWord(bytes[index - 1]),
            SecretToken.isWord(bytes[index]) || bytes[index] == UInt8(ascii: "-")
                || bytes[index] == UInt8(ascii: "$") || bytes[index] == UInt8(ascii: "{")
        {
            return nil
        }
        for token in SecretToken.all where token.first == bytes[index] {
            if let end = token.end(bytes, index) { return end }
        }
        switch bytes[index] {
        case UInt8(ascii: "e"):
            // Within a run of base64 nothing begins anew, or the runs would be read again and again.
            let isInRun = index > 0 && bytes[index - 1] == UInt8(ascii: "-")
            return isInRun ? nil : JSONWebToken.end(bytes, index)
        case UInt8(ascii: "B"): return AuthorizationValue.end(bytes, index)
        case UInt8(ascii: "-"): return PrivateKeyMark.end(bytes, index)
        case UInt8(ascii: ":"): return URLPassword.end(bytes, index)
        default: return nil
        }
    }
}

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

    private static func first(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Range<Int>?
    {
        guard bytes.count - start >= shortest else { return nil }
        var index = start
        while index < bytes.count {
            if let end = SecretToken.starts[Int(bytes[index])] ? end(bytes, index) : nil {
                return index..<end
            }
            index += 1
        }
        return nil
    }

    /// Where the secret that begins here ends.
    private static func end(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int? {
        if index > 0, SecretToken.isWord(bytes[index - 1]), bytes[index] != UInt8(ascii: ":") {
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
        case UInt8(ascii: "-"): return PrivateKeyMark.end(bytes, index)
        case UInt8(ascii: ":"): return URLPassword.end(bytes, index)
        default: return nil
        }
    }
}

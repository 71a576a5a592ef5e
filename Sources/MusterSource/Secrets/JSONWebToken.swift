/// Tokens of three parts in base64, the first two of which are JSON (RFC 7519): `eyJ….eyJ….…`.
enum JSONWebToken {
    /// Where the token that begins here ends, with or without its signature.
    static func end(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
        guard isObject(bytes, start) else { return nil }
        let header = part(bytes, start)
        guard header - start >= 10, header + 1 < bytes.count, bytes[header] == UInt8(ascii: "."),
            isObject(bytes, header + 1)
        else { return nil }
        let claims = part(bytes, header + 1)
        guard claims < bytes.count, bytes[claims] == UInt8(ascii: ".") else { return nil }
        return part(bytes, claims + 1)
    }

    /// `{"` in base64.
    private static func isObject(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
        bytes.count - start >= 3 && bytes[start] == UInt8(ascii: "e")
            && bytes[start + 1] == UInt8(ascii: "y") && bytes[start + 2] == UInt8(ascii: "J")
    }

    private static func part(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
        var end = start
        while end < bytes.count, SecretToken.isWord(bytes[end]) || bytes[end] == UInt8(ascii: "-") {
            end += 1
        }
        return end
    }
}

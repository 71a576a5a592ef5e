/// A password in the address of a service: `postgres://user:password@host`.
enum URLPassword {
    /// Longer user information is no address that anybody wrote.
    private static let longest = 256

    /// Where the secret that begins with the `:` of `://` ends: behind the password.
    static func end(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
        guard bytes.count - start > 5, bytes[start + 1] == UInt8(ascii: "/"),
            bytes[start + 2] == UInt8(ascii: "/")
        else { return nil }
        var password: Int?
        var index = start + 3
        while index < min(bytes.count, start + longest) {
            let byte = bytes[index]
            if byte == UInt8(ascii: "@") {
                guard let password, index > password else { return nil }
                return index
            }
            if byte <= 0x20 || byte == UInt8(ascii: "/") || byte == 0x22 || byte == 0x27 {
                return nil
            }
            if byte == UInt8(ascii: ":"), password == nil { password = index + 1 }
            index += 1
        }
        return nil
    }
}

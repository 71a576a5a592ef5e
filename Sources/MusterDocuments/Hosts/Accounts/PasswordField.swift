/// What may be known of a password field, and which of its bytes nobody may see.
///
/// The schemes are those of crypt(5); a hash is told by its prefix alone.
struct PasswordField {
    /// The scheme's name as in crypt(5), `other` for what is no known hash, empty without a hash.
    let scheme: StaticString
    /// The text that names the scheme, such as `$6$`; empty where the hash or the field starts else.
    let schemeSpan: Range<Int>
    /// The `!` or `*` that keeps a password from being used; empty if there is none.
    let lock: Range<Int>
    /// The hash behind its prefix.
    let secret: Range<Int>
    /// Whether nothing stands in the field: no password is needed.
    let isEmpty: Bool
    /// Whether the password stands in the shadow file.
    let isShadowed: Bool

    var isLocked: Bool { !lock.isEmpty }

    init(_ bytes: UnsafeBufferPointer<UInt8>, _ field: Range<Int>) {
        isEmpty = field.isEmpty
        isShadowed = bytes.equals(field, "x")
        var start = field.lowerBound
        while start < field.upperBound, bytes[start] == UInt8(ascii: "!") { start += 1 }
        let isStar = start < field.upperBound && bytes[start] == UInt8(ascii: "*")
        lock = field.lowerBound..<(isStar ? start + 1 : start)
        let hash = start..<field.upperBound
        guard !hash.isEmpty, !isStar, !isShadowed else {
            scheme = ""
            schemeSpan = start..<start
            // What follows a '*' is no hash by any rule, and may still be one that was crossed out.
            secret = (isStar ? start + 1 : hash.upperBound)..<hash.upperBound
            return
        }
        let (name, prefix) = Self.scheme(bytes, hash)
        scheme = name
        schemeSpan = start..<start + prefix
        secret = start + prefix..<hash.upperBound
    }

    private static func scheme(
        _ bytes: UnsafeBufferPointer<UInt8>, _ hash: Range<Int>
    ) -> (name: StaticString, prefix: Int) {
        for (prefix, name) in prefixes where bytes.starts(at: hash.lowerBound, with: prefix) {
            if hash.count >= prefix.utf8CodeUnitCount { return (name, prefix.utf8CodeUnitCount) }
        }
        if hash.count == 20, bytes[hash.lowerBound] == UInt8(ascii: "_") {
            return ("bsdicrypt", 1)
        }
        let isTraditional = hash.allSatisfy { index in
            let byte = bytes[index]
            return ASCII.isLetter(byte) || ASCII.isDigit(byte) || byte == 0x2E || byte == 0x2F
        }
        return (hash.count == 13 && isTraditional ? "descrypt" : "other", 0)
    }

    private static let prefixes: [(StaticString, StaticString)] = [
        ("$y$", "yescrypt"), ("$gy$", "gost-yescrypt"), ("$7$", "scrypt"), ("$2b$", "bcrypt"),
        ("$2a$", "bcrypt"), ("$2x$", "bcrypt"), ("$2y$", "bcrypt"), ("$6$", "sha512crypt"),
        ("$5$", "sha256crypt"), ("$sha1$", "sha1crypt"), ("$md5$", "sunmd5"), ("$md5,", "sunmd5"),
        ("$1$", "md5crypt"), ("$3$", "nt"),
    ]
}

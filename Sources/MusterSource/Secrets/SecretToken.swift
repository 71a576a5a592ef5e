/// A kind of token with a fixed beginning.
struct SecretToken {
    /// How it begins.
    let prefix: [UInt8]
    /// How many more characters it has at least.
    let least: Int
    /// Its first byte.
    let first: UInt8

    private init(_ prefix: String, _ least: Int) {
        self.prefix = Array(prefix.utf8)
        self.least = least
        first = prefix.utf8.first ?? 0
    }

    /// By prefix and length as their services document them; password hashes as crypt(5) has them.
    static let all: [SecretToken] = [
        SecretToken("AKIA", 16), SecretToken("ASIA", 16), SecretToken("AIza", 30),
        SecretToken("AGE-SECRET-KEY-1", 20), SecretToken("ghp_", 30), SecretToken("gho_", 30),
        SecretToken("ghu_", 30), SecretToken("ghs_", 30), SecretToken("ghr_", 30),
        SecretToken("github_pat_", 30), SecretToken("glpat-", 16), SecretToken("xoxb-", 10),
        SecretToken("xoxp-", 10), SecretToken("xoxa-", 10), SecretToken("xoxs-", 10),
        SecretToken("xoxr-", 10), SecretToken("xoxe.", 10), SecretToken("xapp-", 10),
        SecretToken("sk_live_", 16), SecretToken("sk_test_", 16), SecretToken("rk_live_", 16),
        SecretToken("sk-proj-", 20), SecretToken("sk-ant-", 20), SecretToken("whsec_", 20),
        SecretToken("npm_", 30), SecretToken("pypi-", 30), SecretToken("hf_", 30),
        SecretToken("dop_v1_", 30), SecretToken("hvs.", 20), SecretToken("SG.", 30),
        SecretToken("ya29.", 20), SecretToken("https://hooks.slack.com/services/", 20),
        SecretToken("$1$", 22), SecretToken("$2a$", 20), SecretToken("$2b$", 20),
        SecretToken("$2y$", 20), SecretToken("$5$", 22), SecretToken("$6$", 22),
        SecretToken("$7$", 22), SecretToken("$y$", 22), SecretToken("$argon2", 20),
        SecretToken("SCRAM-SHA-256$", 20), SecretToken("{SSHA", 20),
        // The signature of an address that lets in whoever has it.
        SecretToken("?sig=", 6), SecretToken("&sig=", 6),
    ]

    /// One bit for every pair of bytes that can begin a secret of any kind.
    ///
    /// Every prefix has two bytes at least.
    static let pairs: [UInt64] = {
        var pairs = [UInt64](repeating: 0, count: 1024)
        let others = ["ey", "--", ":/", "Ba", "Be"].map { Array($0.utf8) }
        let begins = all.map { Array($0.prefix.prefix(2)) } + others
        for begin in begins {
            let pair = Int(begin[0]) | Int(begin[1]) << 8
            pairs[pair >> 6] |= 1 << UInt64(pair & 63)
        }
        return pairs
    }()

    /// Whether the two bytes at `base` can begin a secret of any kind.
    @inline(__always) static func begins(
        _ base: UnsafePointer<UInt8>, _ pairs: UnsafeBufferPointer<UInt64>
    ) -> Bool {
        let pair = Int(base[0]) | Int(base[1]) << 8
        return pairs[pair >> 6] >> UInt64(truncatingIfNeeded: pair & 63) & 1 == 1
    }

    /// Where the token that begins here ends; nil if there is none, or what follows is too short.
    func end(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
        let body = start + prefix.count
        guard bytes.count - body >= least,
            UnsafeBufferPointer(rebasing: bytes[start..<body]).elementsEqual(prefix)
        else { return nil }
        var end = body
        while end < bytes.count, Self.isBody(bytes[end]) { end += 1 }
        return end - body >= least ? end : nil
    }

    /// Whether the prefix stands here with as much behind it as the shortest token has.
    func mayBegin(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
        let body = start + prefix.count
        return bytes.count - body >= least
            && UnsafeBufferPointer(rebasing: bytes[start..<body]).elementsEqual(prefix)
            && bytes[body..<body + least].allSatisfy { Self.isBody($0) }
    }

    /// Letters, digits and `_`.
    static func isWord(_ byte: UInt8) -> Bool {
        let lower = byte | 0x20
        return (lower >= 0x61 && lower <= 0x7A) || (byte >= 0x30 && byte <= 0x39) || byte == 0x5F
    }

    /// What tokens and hashes consist of.
    static func isBody(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "+"),
            UInt8(ascii: "="), UInt8(ascii: "$"), UInt8(ascii: "}"), UInt8(ascii: ":"),
            UInt8(ascii: "%"):
            true
        default: isWord(byte)
        }
    }
}

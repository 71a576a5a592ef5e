/// Recognises a secret by the name it is given to: `password = …`, `"clientSecret": "…"`.
///
/// Settings about passwords must stay readable, so the name has to end in the word, and a value that is a switch,
/// a path, a reference to somewhere else or too short to protect anything is none.
enum SecretAssignment {
    private static let words: [[UInt8]] = [
        "password", "passwd", "passphrase", "secret", "token", "apikey", "api_key", "api-key",
        "secretkey", "secret_key", "secret-key", "secretaccesskey", "secret_access_key",
        "privatekey", "private_key", "private-key", "auth_key", "encryption_key",
        "connectionstring",
        "connection_string", "sessionkey", "session_key", "credentials", "authkey", "auth-key",
        "requirepass", "masterauth", "dbpass", "smtppass", "userpass", "rootpw",
    ].map { Array($0.utf8) }
    /// Words that end others too, as `compass`: only whole parts of a name count.
    private static let parts: [[UInt8]] = ["pass", "pw", "psk"].map { Array($0.utf8) }
    /// Directives that pass a request on; their value is an address.
    private static let forwarding: [[UInt8]] = [
        "proxy_pass", "fastcgi_pass", "uwsgi_pass", "scgi_pass", "grpc_pass", "memcached_pass",
        "proxypass",
    ].map { Array($0.utf8) }
    private static let shortest = 8
    private static let longestName = 80
    /// As far as a line is looked at to see that the value is long enough.
    private static let longestValue = 200

    /// Whether a value under this name is a secret.
    static func isSecret(
        name: UnsafeBufferPointer<UInt8>, value: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        isSecretName(name) && isSecretValue(value)
    }

    /// Whether a value is a secret if its name says so.
    static func isSecretValue(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
        guard value.count >= shortest, let first = value.first else { return false }
        // Paths, variables, templates and references name a secret without telling it.
        if "/$%{<*~&(".utf8.contains(first) { return false }
        return !value.contains { $0 <= 0x20 } && !value.starts(with: Array("arn:".utf8))
            && !value.starts(with: Array("vault:".utf8))
    }

    /// Whether a line of any text gives a value to such a name.
    static func isIn(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = 0
        while index < line.count {
            let byte = line[index]
            if byte == UInt8(ascii: "=") || byte == UInt8(ascii: ":"), assigns(line, at: index) {
                return true
            }
            index += 1
        }
        return false
    }

    private static func assigns(_ line: UnsafeBufferPointer<UInt8>, at sign: Int) -> Bool {
        var end = sign
        while end > 0, isQuoteOrBlank(line[end - 1]) { end -= 1 }
        var start = end
        while start > 0, end - start < longestName, isName(line[start - 1]) { start -= 1 }
        guard isSecretName(UnsafeBufferPointer(rebasing: line[start..<end])) else { return false }
        var first = sign + 1
        while first < line.count, isQuoteOrBlank(line[first]) || line[first] == UInt8(ascii: "=") {
            first += 1
        }
        var last = first
        let limit = min(line.count, first + longestValue)
        while last < limit, line[last] > 0x20, line[last] != 0x22, line[last] != 0x27 {
            last += 1
        }
        return isSecret(
            name: UnsafeBufferPointer(rebasing: line[start..<end]),
            value: UnsafeBufferPointer(rebasing: line[first..<last]))
    }

    /// Whether one of the words has these last three letters, given in small letters: nearly all names are told by
    /// them.
    @inline(__always) private static func endsLikeOne(_ letters: UInt32) -> Bool {
        switch letters {
        case 0x6F_7264, 0x73_7764, 0x61_7365, 0x72_6574, 0x6B_656E, 0x6B_6579, 0x69_6E67,
            0x61_6C73, 0x61_7373, 0x75_7468, 0x70_736B:
            true
        default: letters & 0xFFFF == 0x7077
        }
    }

    /// Whether a name ends in one of the words.
    @inline(__always) static func isSecretName(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
        guard name.count >= 4, let base = name.baseAddress else {
            return name.count >= 2 && name[0] | 0x20 == 0x70 && endsInWord(name)
        }
        let last = UnsafeRawPointer(base + (name.count &- 4)).loadUnaligned(as: UInt32.self)
        return endsLikeOne(UInt32(bigEndian: last) & 0xFF_FFFF | 0x20_2020) && endsInWord(name)
    }

    @inline(never) private static func endsInWord(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
        words.contains { ends(name, in: $0) }
            || (parts.contains { ends(name, in: $0) && isPart(name, from: name.count - $0.count) }
                && !forwarding.contains { ends(name, in: $0) })
    }

    private static func ends(_ name: UnsafeBufferPointer<UInt8>, in word: [UInt8]) -> Bool {
        name.count >= word.count
            && zip(name[(name.count - word.count)...], word).allSatisfy { lowered($0) == $1 }
    }

    /// Whether a part of the name begins here: behind what is no letter, or with the capital of `dbPass`.
    private static func isPart(_ name: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
        guard start > 0 else { return true }
        let before = name[start - 1]
        let isLetter = before | 0x20 >= 0x61 && before | 0x20 <= 0x7A
        return !isLetter || (before >= 0x61 && name[start] < 0x61)
    }

    private static func lowered(_ byte: UInt8) -> UInt8 {
        byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
    }

    private static func isName(_ byte: UInt8) -> Bool {
        SecretToken.isWord(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
    }

    private static func isQuoteOrBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x22 || byte == 0x27
    }
}
